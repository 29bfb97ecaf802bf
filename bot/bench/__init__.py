"""The bench: this engine and the installed peers, measured side by side in one run.

`made` and `given` are where paragraphs and questions come from; `terms` analyses them once for everybody;
`peers` holds one small file an engine; `child` is the process in which one of them runs and `children` its
other end; `exact` says what the right ranking is; `measuring` walks a run through all of it to the nouns of
`figures`; `chart` draws them. Nothing here is needed by any door but `clippings bench`, and nothing here is
imported before it is asked for.
"""
