/** What makes and judges PDFs, loaded at first use: it takes longer than all the rest, and most commands do without. */
export const press = async () => ({
  ...(await import('../finish/print.ts')),
  ...(await import('../seal.ts')),
  ...(await import('../documents/verify.ts')),
});
