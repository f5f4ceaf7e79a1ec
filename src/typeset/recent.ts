/** What is known by a text. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** Keeps what was asked for lately: `most` texts and those of the time before, so that a process that sets story after story does not grow. */
export function recent<Value>(most: number): Recent<Value> {
  let now = new Map<string, Value>();
  let before = new Map<string, Value>();
  const set = (key: string, value: Value) => {
    if (now.size >= most) {
      before = now;
      now = new Map();
    }
    now.set(key, value);
  };
  return {
    get(key) {
      const known = now.get(key);
      if (known !== undefined) return known;
      const earlier = before.get(key);
      if (earlier !== undefined) set(key, earlier);
      return earlier;
    },
    set,
  };
}
