"""Common given names, to know "he" from "she" where an article gives neither "Mr." nor "Mrs."."""

from __future__ import annotations

from typing import Final

MALE: Final = frozenset(
    """
    aaron abdul abdullah abe abraham adam adrian ahmad ahmed alan albert alberto alejandro alex alexander alexei
    alfred ali allan allen amir anders andre andreas andrew andy angelo anthony antonio arnold arthur ashton
    barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan
    brent brett brian bruce bryan calvin carl carlos charles charlie chester chris christian christopher chuck
    clarence clark claude claudio clint cody colin craig curtis dan daniel danny darrell darren dave david
    dean dennis derek diego dimitri dirk dmitri dominic don donald doug douglas duncan dustin dwight earl ed
    eddie edgar eduardo edward edwin elijah elliott emmanuel enrique eric erik ernest ethan eugene evan felix
    fernando francis francisco francois frank franklin fred frederick gabriel gary gavin gene geoffrey george
    gerald gerard gilbert giorgio giovanni glen glenn gordon graham grant greg gregory guillermo gus guy
    hakim hans harold harry harvey hassan hector henry herbert herman howard hugh hugo hussein
    ian ibrahim igor isaac ismail ivan jack jacob jacques jake jamal james jared jason javier jay jean jeff
    jeffrey jeremy jerome jerry jesse jim jimmy joaquin joe joel john johnny jon jonathan jorge jose joseph
    josh joshua juan julian justin karl keith ken kenneth kevin khaled khalid kirk klaus kurt kyle lance larry
    lars lawrence lee leo leon leonard leroy leslie lewis lloyd lorenzo louis lucas luigi luis luke mahmoud
    malcolm manuel marc marco marcus mario mark markus marshall martin marvin mathew matt matthew maurice max
    michael michel miguel mike mikhail mitch mitchell mohamed mohammad mohammed moses muhammad mustafa nathan
    nathaniel neal ned neil nelson nicholas nick nicolas nigel noah norman oleg oliver omar oscar otto
    owen pablo patrick paul paulo pavel pedro perry peter phil philip philippe phillip pierre pietro rafael
    rahim ralph ramon randall randy rashid raul ray raymond reggie reginald rene reuben ricardo richard
    rick ricky rob robert roberto rod rodney rodrigo roger roland roman ron ronald rory ross roy rudolph rudy
    rupert russ russell ryan salman sam samir samuel santiago saul scott sean sebastian sergei sergio seth
    shane shaun shawn sherman sid sidney simon spencer stan stanley stefan stephen sterling steve steven
    stuart ted terrence terry theodore thomas tim timothy toby todd tom tommy tony travis trent trevor tyler
    vernon victor vince vincent vladimir wallace walter warren wayne wesley wilbur willard william willie
    wolfgang yasser youssef yusuf zachary
    """.split()
)
FEMALE: Final = frozenset(
    """
    abigail ada adele agnes aisha alexandra alice alicia alison allison alma amanda amber amelia amina amy ana
    andrea angela angelina anita ann anna anne annette annie april arlene ashley audrey barbara beatrice becky
    belinda bernadette bertha beth betsy betty beverly bonnie brenda bridget brittany brooke camilla candace
    carla carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celia charlene charlotte
    chelsea cheryl chloe christina christine cindy claire clara claudia colleen constance courtney crystal
    cynthia daisy dana daniela danielle daphne dawn deborah debbie debra delia denise diana diane dolores
    donna doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa
    emily emma erica erika erin esther ethel eva eve evelyn faith fatima felicia fiona florence frances
    francesca gabriela gail georgia geraldine gertrude gina gladys glenda gloria grace greta gretchen gwen
    haley hannah harriet heather heidi helen helena helga hilary hilda holly hope ida ingrid irene
    irina iris isabel isabella ivy jackie jacqueline jan jane janet janice jasmine jean jeanne
    jeannette jenna jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn jodi josephine joy joyce
    juanita judith judy julia julie juliet june karen karin kate katherine kathleen kathryn kathy katie katrina
    kayla kellie kim kimberly kirsten kristen kristin kristina kristine laila lara laura lauren
    laurie layla lea leah leila lena leslie leticia lillian lily linda lindsay lindsey lisa liz lois loretta
    lori lorraine louise lucia lucy luisa lydia lynn mabel madeleine madeline maggie mandy mara marcia
    margaret margarita maria mariam marian marianne marie marilyn marina marjorie marlene marsha martha mary
    maureen maxine megan melanie melinda melissa mercedes meredith michelle mildred mindy miranda
    miriam moira molly mona monica muriel myra nadia nancy naomi natalie natasha nicole nina nora norma olga
    olivia paige pamela pat patricia patty paula pauline peggy penny phyllis rachel ramona rebecca regina
    renee rhonda rita roberta robin robyn rosa rosalind rose roseanne rosemary rosie ruth sabrina
    sally samantha sandra sandy sara sarah shannon sharon sheila shelley shelly sherry sheryl shirley silvia
    simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susanna suzanne sylvia tamara
    tammy tanya tara teresa tess thelma theresa tiffany tina toni tracy trudy ursula valerie vanessa vera
    veronica vicki victoria viola violet virginia vivian wanda wendy whitney wilma winifred yolanda yvette
    yvonne zainab zoe
    """.split()
) - {"pat", "leslie", "jean", "jan", "robin", "april", "june", "hope", "faith", "grace"}
