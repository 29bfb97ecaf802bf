"""`clippings eval` behind its command: which collections, where their archives are kept, files in and out, the chart.

What counts as right and what is measured stands in `index.judged`. Nothing here prints.
"""
