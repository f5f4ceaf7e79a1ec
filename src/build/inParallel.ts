/** How many operations a disk is given at once: Node has four threads for them, and a sync sleeps most of its time. */
export const abreast = 16;

/** Does something with each, a few at a time, in no promised order; the first fault is thrown when all that had begun has ended. */
export async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<unknown>): Promise<void> {
  const rest = items.values();
  let fault: { readonly thrown: unknown } | undefined;
  const work = async () => {
    for (const item of rest) {
      if (fault) return;
      try {
        await act(item);
      } catch (thrown) {
        fault ??= { thrown };
      }
    }
  };
  await Promise.all(Array.from({ length: abreast }, work));
  if (fault) throw fault.thrown;
}
