"""English forms that no stemmer brings together: "won" and "win", "children" and "child".

News tells in the past tense what questions ask with "did". Only forms written in lower case are looked up, so
that Rose, Lay and Drew stay names.
"""

from __future__ import annotations

_VERBS = """
arise arose arisen | awake awoke awoken | bear bore borne | beat beaten | become became | begin began begun
| bend bent | bind bound | bite bit bitten | blow blew blown | break broke broken | breed bred | bring brought
| build built | burn burnt | buy bought | catch caught | choose chose chosen | cling clung | come came
| creep crept | deal dealt | dig dug | draw drew drawn | dream dreamt | drink drank drunk | drive drove driven
| eat ate eaten | fall fell fallen | feed fed | feel felt | fight fought | find found | flee fled | fling flung
| fly flew flown | forbid forbade forbidden | forget forgot forgotten | forgive forgave forgiven
| freeze froze frozen | get got gotten | give gave given | go went gone | grow grew grown | hang hung
| hear heard | hide hid hidden | hold held | keep kept | kneel knelt | know knew known | lay laid | lead led
| learn learnt | leave left | lend lent | lose lost | make made | mean meant | meet met | mistake mistook mistaken
| pay paid | plead pled | prove proven | ride rode ridden | ring rang rung | rise rose risen | run ran
| say said | see saw seen | seek sought | sell sold | send sent | sew sewn | shake shook shaken | shine shone
| shoot shot | show shown | shrink shrank shrunk | sing sang sung | sink sank sunk | sit sat | sleep slept
| slide slid | sling slung | speak spoke spoken | speed sped | spend spent | spill spilt | spin spun
| spring sprang sprung | stand stood | steal stole stolen | stick stuck | sting stung | strike struck stricken
| strive strove striven | swear swore sworn | sweep swept | swell swollen | swim swam swum | swing swung
| take took taken | teach taught | tear tore torn | tell told | think thought | throw threw thrown
| tread trod trodden | understand understood | undertake undertook undertaken | wake woke woken
| wear wore worn | weave wove woven | weep wept | win won | wind wound | withdraw withdrew withdrawn
| withhold withheld | write wrote written | overcome overcame | overtake overtook overtaken | rebuild rebuilt
| foresee foresaw foreseen | die dying | lie lying | outgrow outgrew
"""
_NOUNS = """
man men | woman women | child children | foot feet | tooth teeth | goose geese | mouse mice | wife wives
| life lives | knife knives | half halves | thief thieves | wolf wolves | loaf loaves
| shelf shelves | calf calves | crisis crises | criterion criteria | phenomenon phenomena
| policeman policemen | policewoman policewomen | fisherman fishermen | spokesman spokesmen
| spokeswoman spokeswomen | chairman chairmen | fireman firemen
"""
_SPELLINGS = """
favour favor | labour labor | neighbour neighbor | harbour harbor | colour color | honour honor | humour humor
| rumour rumor | behaviour behavior | defence defense | offence offense | licence license | centre center
| theatre theater | litre liter | programme program | grey gray
| jail gaol | aeroplane airplane | aluminium aluminum | plough plow | sceptic skeptic
"""


def _by_form(*lists: str) -> dict[str, str]:
    groups = (group.split() for words in lists for group in words.split("|"))
    return {form: base for base, *forms in groups for form in forms}


BASE_OF = _by_form(_VERBS, _NOUNS, _SPELLINGS)
"""Each irregular form with the form that stands for it."""

PAST_FORMS = frozenset(form for verb in _VERBS.split("|") for form in verb.split()[1:])
"""Past tenses and participles of irregular verbs."""
