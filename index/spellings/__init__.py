"""Words spelt otherwise than the archive spells them: names in many transliterations, and plain typing errors.

`skeletons` and `likeness` say when two spellings may be the same name, `edits` when one word is another mistyped;
`looking` finds the archive's own spellings in its vocabulary; `standing` makes stand-ins of them for a question.
Nothing here reads a file or ranks a paragraph.
"""
