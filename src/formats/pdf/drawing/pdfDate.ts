/** `D:20080317120000+00'00'` (ISO 32000-1, 7.9.4), of an ISO 8601 moment with its offset. */
export const pdfDate = (moment: string): string => {
  const [, date = '', time = '', seconds = '00', offset = ''] = /^([\d-]+)T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(.*)$/.exec(moment) ?? [];
  const zone = offset === 'Z' ? 'Z' : `${offset.replace(':', "'")}'`;
  return `D:${date.replaceAll('-', '')}${time.replace(':', '')}${seconds}${zone}`;
};
