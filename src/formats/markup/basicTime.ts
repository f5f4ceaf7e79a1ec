/** A moment in the basic format of ISO 8601, as NITF writes it: `20260504T090000+0200`. */
export function basicTime(moment: string): string {
  const [, day = '', clock = '', seconds = ':00', offset = ''] = /^(.*T)(\d\d:\d\d)(:[\d.]+)?(.*)$/.exec(moment) ?? [];
  return `${day.replaceAll('-', '')}${`${clock}${seconds}${offset}`.replaceAll(':', '')}`;
}
