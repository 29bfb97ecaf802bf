"""simple for now"""
from __future__ import annotations
from collections.abc import Sequence
import numpy as np
from index.asked import AskedSegment, Numbers, Scores

def top(segments: Sequence[AskedSegment], limit: int) -> tuple[Numbers, Scores]:
    ns=[];ss=[]
    for s in segments:
        acc=np.zeros(s.paragraphs)
        for t in s.terms: acc[t.ordinals]+=t.idf*t.table[t.pairs]
        f=np.flatnonzero(acc if s.alive is None else acc*(s.alive!=0))
        ns.append(s.numbers[f]);ss.append(acc[f])
    n=np.concatenate(ns) if ns else np.zeros(0,np.int64);sc=np.concatenate(ss) if ss else np.zeros(0)
    o=np.lexsort((n,-sc))[:max(0,limit)]
    return n[o],sc[o]
