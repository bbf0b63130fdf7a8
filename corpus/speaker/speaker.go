// Package speaker finds who may speak in a document, and who that is.
//
// [Find] reads mentions off the tokens in one pass: names with their titles,
// roles ("a French diplomatic official") and pronouns. It is a shallow parser
// of noun phrases driven by the lexicon of the language, not a statistical
// recognizer: it never sees more than one phrase, takes linear time and errs
// towards too many mentions, because attribution chooses among them by cue
// and place.
//
// [Chains] joins the mentions of one document by a sequence of sieves, the
// surest first, after Lee et al. [1]: the same name, name and last name, role
// by apposition, title alone, description, pronoun. A sieve joins only what
// does not contradict in number, gender and kind, and mentions inside
// quotation marks are no antecedents outside, nor the reverse.
//
// [Resolve] joins the chains of all documents: by full name, spelling, initials
// and middle names, last name with title where only one person fits, and
// organizations by name. Candidates come from blocks of equal keys, so its
// time is near linear in the number of chains.
//
// It knows nothing of the world: two people of one name are one, unless a
// document shows them side by side, their suffixes differ, or only one has a
// suffix and no role says they are the same.
//
// [1] H. Lee, A. Chang, Y. Peirsman, N. Chambers, M. Surdeanu, D. Jurafsky.
// Deterministic Coreference Resolution Based on Entity-Centric,
// Precision-Ranked Rules. Computational Linguistics 39(4), 2013.
package speaker
