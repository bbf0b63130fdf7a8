package lang

// Marks is the quotation marks of a language.
type Marks struct {
}
