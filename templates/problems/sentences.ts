/** What an area of problems has to say: for each code its sentence, made from the facts of that problem. */
export type SentencesFor<Facts> = { readonly [Code in keyof Facts]: (facts: Facts[Code]) => string };
