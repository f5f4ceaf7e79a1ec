/** What a command's exit code says: all well; the input has errors; wrong usage; the environment failed (disk, network). */
export const exit = { well: 0, input: 1, usage: 2, environment: 3 } as const;
