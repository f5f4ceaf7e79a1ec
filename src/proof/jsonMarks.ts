/** Brackets, braces and colons of JSON, those in strings left out. */
function* marksOf(json: string): Generator<string> {
  for (const [mark] of json.matchAll(/"(?:[^"\\]|\\.)*"?|[{}[\]:]/gs)) if (mark[0] !== '"') yield mark;
}

/** How many levels deep a text of JSON is. */
export function depthOf(json: string): number {
  let [depth, deepest] = [0, 0];
  for (const mark of marksOf(json)) {
    if (mark === '{' || mark === '[') deepest = Math.max(deepest, ++depth);
    else if (mark !== ':') depth--;
  }
  return deepest;
}

/** How many keys a text of JSON has, those that stand twice counted twice. */
export function keysIn(json: string): number {
  let count = 0;
  for (const mark of marksOf(json)) if (mark === ':') count++;
  return count;
}
