"""Whether a passage answers, and which of its sentences does: the few best passages read word by word.

`wanted` says what kind of thing a question wants, `inquiry` makes the question ready, `possible` finds what in a
sentence could be the answer, `looks` what looks so by the question's words, `standing` where the question's terms
stand, `surroundings` what the sentences around hold. `sentences` and `contrast` measure what speaks for and against a
sentence, `absent` and `exchanged` whether a passage tells of another thing, `grounds` what speaks for and against a
passage. Pure functions; nothing here reads an archive or knows a weight.
"""
