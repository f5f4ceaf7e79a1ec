/** Stands in for node-fetch, which epub-gen-memory would load: nothing is fetched during a build. */
export default function noFetch() {
  throw new Error('Nothing is fetched during a build');
}
