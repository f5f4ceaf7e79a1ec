/** Keeps the values that were asked for last, `most` of them; what is not kept is made. */
export function lastOnes<Key, Value>(most: number): (key: Key, make: () => Value) => Value {
  const kept = new Map<Key, Value>();
  return (key, make) => {
    const value = kept.has(key) ? (kept.get(key) as Value) : make(); // of a key that is there
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return value;
  };
}
