/** What the service remembers with, loaded at first use: most commands do without a database. */
export const keeping = async () => ({
  ...(await import('../store/store.ts')),
  ...(await import('../store/blobs/blobs.ts')),
  ...(await import('../store/database/open.ts')),
  ...(await import('../store/journal/file/read.ts')),
  ...(await import('../store/migrations/index.ts')),
  ...(await import('../store/migrations/migration.ts')),
  ...(await import('../store/projection/kept.ts')),
  ...(await import('../store/projection/project.ts')),
  ...(await import('../store/record/applied.ts')),
  ...(await import('../store/record/digests.ts')),
  ...(await import('../store/record/rebuild.ts')),
});
