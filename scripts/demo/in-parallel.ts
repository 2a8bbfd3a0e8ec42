/** Does all the work with at most `lanes` pieces under way, in order of beginning. */
export async function inParallel<T>(
  lanes: number,
  pieces: Iterable<T>,
  work: (piece: T) => Promise<void>,
) {
  const queue = pieces[Symbol.iterator]();
  const lane = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
