/** Signals that ask a command to stop, with the exit code that a shell knows each by: 128 and its number. */
const stops = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

type Stop = keyof typeof stops;

/** Where signals arrive: the process. */
export interface SignalSource {
  once(signal: Stop, hear: () => void): unknown;
  off(signal: Stop, hear: () => void): unknown;
}

export interface Stops {
  /** Aborted at the first signal; a second one ends the process, as it would have without us. */
  readonly signal: AbortSignal;
  /** The exit code of the signal that came; undefined where none did. */
  code(): number | undefined;
  ignore(): void;
}

/** Hears signals that would end the process at once, so that what is under way can end in order. */
export function heedStops(source: SignalSource): Stops {
  const controller = new AbortController();
  let code: number | undefined;
  const hearings = Object.entries(stops).map(([name, number]) => ({
    name: name as Stop, // a key of stops
    hear: () => {
      code = number;
      ignore();
      controller.abort();
    },
  }));
  const ignore = () => {
    for (const { name, hear } of hearings) source.off(name, hear);
  };
  for (const { name, hear } of hearings) source.once(name, hear);
  return { signal: controller.signal, code: () => code, ignore };
}
