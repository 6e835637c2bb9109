/** What publishes, loaded at first use: the Word library takes longer than all the rest, and most commands do without. */
export const publishing = async () => ({
  ...(await import('../publish/index.ts')),
  ...(await import('../publish/publication.ts')),
  ...(await import('../publish/publisher.ts')),
});
