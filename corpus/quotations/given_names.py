"""Common given names, to know "he" from "she" where an article gives neither "Mr." nor "Mrs."."""

from __future__ import annotations

from typing import Final

MALE: Final = frozenset(
    """
    aaron abbas abdul abdullah abe abel abraham adam adel adrian ahmad ahmed ahmet akira alain alan albert
    alberto aldo alec alejandro alejo alessandro alex alexander alexei alfonso alfred alfredo ali alistair
    alister allan allen alonzo alun alvin amir amos anatoly anders andre andreas andrei andrej andrew andy
    angelo angus ansel anthony antoine anton antonio archie ari armando arnaud arne arnold arthur arturo asa
    ashraf ashton augustus axel aziz barry bart bashar basil bastian ben benjamin bernard bernardo bernie
    bilal bill billy bjorn bob bobby boris boyd brad bradley brandon brendan brent brett brian brock bruce
    bruno bryan bryce byron caleb callum calvin carl carlo carlos carlton cedric cesar chad charles charlie
    chester chris christian christopher chuck cillian clarence clark claude claudio clint clive clyde cody
    colin colm connor conor cormac cornelius cosmo craig curt curtis cyril cyrus dafydd damian damien dan
    daniel danilo danny dante dario darius darrell darren darryl daryl dave david dean declan denis dennis
    derek desmond dewey dick diego dieter dillon dimitri dirk dmitri dmitry dmytro dominic don donald
    donovan doug douglas duncan dunstan dustin dwayne dwight eamon eamonn earl ed eddie edgar eduardo edward
    edwin eli elias elijah elliot elliott elmer elon emil emile emilio emmanuel enrique enzo eric erik
    ernest ernesto erwin ethan eugene evan evgeny ewan ezekiel fabian fabio farid farouk federico felipe
    felix ferdinand fergus fernando fidel finn floyd francesco francis francisco francois frank franklin
    franz fred frederick fritz gabe gabriel gareth garrett gary gavin gene geoff geoffrey george gerald
    gerard gerhard gilbert giles gilles giorgio giovani giovanni giuseppe glen glenn glyn gonzalo gordon
    graham grant greg gregory grigory guido guillermo gunther gus gustav gustavo guy habib haider hakan
    hakim hamid hamish hamza hans harold harris harry haruki harun harvey hasan hassan heath hector heinrich
    heinz helmut henri henry herbert herman hiroshi horace horst howard hubert hugh hugo humberto humphrey
    husain hussein huw iain ian ibrahim ibrahima ieuan ignacio igor ilyas imran irving irwin isaac isaiah
    ismail issac ivan ivor jaber jacek jack jacob jacques jake jakob jalal jamal james janusz jared jarrod
    jason javier jay jean jeff jeffery jeffrey jens jeremiah jeremy jermaine jerome jerry jerzy jesse jim
    jimmy jiri joachim joao joaquim joaquin jochen joe joel johan johannes john johnny jon jonathan jorge
    jose josef joseph josh joshua jozef juan judah jules julian julio jurgen justin kareem karim karl kasim
    kaveh kazuo keir keiran keiren keith kelvin ken kenji kenneth kevin khaled khalid khalil kieran kirk
    klaus kofi konrad kris krzysztof kumar kurt kwame kyle lachlan lamar lance larry lars laszlo laurent
    lawrence lee leif leo leon leonard leonardo leonid leopold leroy leslie lester levi lewis liam linus
    lionel lloyd lorenzo lorne lothar louis loukas luc lucas lucien ludwig luigi luis luke mads magnus mahdi
    mahmoud majid malcolm malik manfred manny manuel marc marcel marcelo marcin marco marcus mario mark
    markus marlon marshall martin martyn marvin mateo mathew matt matthew matthias maurice mauricio maurizio
    max mehdi mehmet merle mervyn michael michel mick mickey miguel mikael mike mikhail milos milton mitch
    mitchell mitt mohamed mohammad mohammed moritz morris mortimer moses muhammad murray mustafa myles nadim
    naguib nasser nathan nathaniel naveed neal ned neil nelson niall nicholas nick nico nicolas niels nigel
    niklas nikolai nikolas noah norbert norman nuri oisin olaf ole oleg oliver olivier omar omid orson osama
    oscar osman oswald otto owen pablo paddy padraig pascal patricio patrick paul paulo pavel pavlo pedro
    percy perry peter petr petros phil philip philippe phillip pierre piers pietro piotr pranav qasim
    quentin quincy rafael rafi rafiq rahim rainer raj rajesh ralph ramon randall randy raoul rashad rashid
    raul ravi ray raymond reggie reginald rene reuben rex reza rhys ricardo richard rick ricky rob robbie
    robert roberto rod rodney rodolfo rodrigo roger roland rolf romain roman romeo ron ronald rory ross roy
    ruaridh ruben rudolf rudolph rudy rufus rupert russ russell ryan sabah sadiq saeed saleh salim salman
    salvador salvatore sam samer sami samir samuel sanjay santiago saul scot scott seamus sean sebastian
    sebastien selwyn sergei sergio seth shaikh shane shaun shawn sherif sherman sid sidney silas simeon
    simon solomon soren spencer stan stanley stefan stefano stephen sterling steve steven stewart stuart
    suleiman sunil sven tadeusz taha talal tarek tariq ted terrance terrell terrence terry thabo theo
    theodor theodore thierry thomas thorsten tim timothy tobias toby todd tom tomas tomasz tommy tony
    torsten travis trent trevor trey ty tyler tyrone ugo ulf ulrich umar uwe vaclav valentin vasily vaughn
    vernon victor viktor vince vincent vinod virgil vittorio vlad vladimir volker volodymyr wade wael walid wallace
    walt walter warren wayne wesley wilbur wilfred wilhelm willard william willie winston wojciech wolfgang
    woody xavier yannick yasin yasser yiannis younis youssef yuri yusuf yves zach zachary zack zafar zaid
    zbigniew zeke ziad zoltan
    """.split()
)
FEMALE: Final = frozenset(
    """
    abigail ada adela adele adriana agatha agnes agnieszka aileen aimee aisha aisling alana alba alejandra
    alessandra alexandra alice alicia alina alisha alison alissa allison alma alyssa amal amalia amanda
    amber amelia amelie amina amy ana anastasia andrea anette angela angelica angelina angie anika anita
    anja ann anna annabel annabelle anne anneke annette annie annika antoinette antonia anya aoife april
    araceli ariana arianna arlene ashley astrid audrey ava avril aya ayesha barbara beatrice beatriz becky
    belinda bella berenice bernadette bernice bertha beryl beth betsy bettina betty beverley beverly bianca
    birgit blanca bonnie brenda brenna bridget bridie brigid brigitte britt brittany bronwyn brooke caitlin
    callie camila camilla candace carina carla carly carmela carmen carol carole carolina caroline carolyn
    carrie cassandra cassie catalina cath catherine cathy catriona cecilia celeste celia celine chantal
    charlene charlotte chelsea cheryl chiara chloe chrissy christina christine ciara cilla cindy claire
    clara clarissa claudette claudia clementine colleen concepcion condoleezza constance consuelo cora
    cordelia corinne courtney cristina crystal cynthia dagmar daisy dalia dana daniela daniella danielle
    daphne daria dawn deanna debbie deborah debra deidre deirdre delia delphine denise desiree diana diane
    dianne dina dolly dolores donna dora doreen doris dorothea dorothee dorothy edie edith edna effie eileen
    elaine eleanor eleanora elena elif elin elisa elisabeth elise eliza elizabeth elke ella ellen ellie
    eloise elsa elspeth elvira emilia emilie emily emma emmanuelle enid erica erika erin ernestine esme
    esmeralda esperanza estelle esther ethel eugenia eunice eva evangeline eve evelyn evie faith fatima
    fatma faye felicia fern fernanda fiona fleur flora florence florencia frances francesca frida frieda
    gabriela gabriella gabrielle gaby gail gemma genevieve georgette georgia georgina geraldine gertraud
    gertrude gianna gillian gina ginny giulia gladys glenda gloria grace graciela greer greta gretchen
    guadalupe gudrun gwen hala haley hana hanna hannah hannelore harriet hattie hazel heather hedda hedwig
    heidi heike helen helena helga heloise henrietta hermione hilary hilda hillary holly hope ida ilona ilse
    iman imelda imogen ines inga inge ingeborg ingrid ioana iona irene irina iris isabel isabella isla
    isobel ivana ivanka ivy jacinta jackie jacqueline jada jana jane janet janice jasmine jayne jeanne
    jeannette jeannie jemima jenifer jenna jennifer jenny jess jessica jill jillian jo joan joanna joanne
    jocelyn jodi joelle johanna jolene josefina josephine josie joy joyce juana juanita judi judith judy
    julia juliana julianne julie juliet juliette june justine jutta kara karen karin karina karla karolina
    kate katherine kathleen kathrin kathryn kathy katie katja katrina kayla kayleigh kellie kendra kerstin
    khadija kim kimberley kimberly kirsten kirsty klara krista kristen kristin kristina kristine laila lana
    lara larissa latifah latoya laura lauren lauretta laurie lavinia layla lea leah leanne leila lena lenka
    leonie leonora leslee leticia letitia lexi lidia lilian liliana lillian lilly lily lina linda lindsay
    lindsey linnea lisa lisbeth liselotte liv livia liz lois lorena loretta lori lorna lorraine lotte lottie
    louisa louise lourdes luana lucia luciana lucie lucille lucinda lucy ludivine ludmila luisa luise luz
    lydia lynda lynette lynn lynne mabel madeleine madeline mae magda magdalena maggie maisie malala mandy
    manuela mara marcella marcia margaret margarete margarita margot marguerite maria mariam marian mariana
    marianne marie mariela marietta marijke marika marilyn marina marisa marisol marissa marjorie marla
    marlene marlies marsha marta martha martina mary maryam matilda maud maude maureen mavis maxine meera
    meg megan melania melanie melinda melissa mercedes meredith meryl mia michaela micheline michelle
    mihaela mila mildred millicent millie mina mindy minnie miranda mireille miriam mitzi moira mollie molly
    mona monica morag morgana muna muriel myra myrtle nadia nadine najat nancy nanette naomi natalia natalie
    natasha nellie nelly nessa niamh nicole nicolette nina noelle noemi noor nora norah noreen norma odette
    olga olivia orla orlaith paige pamela paola patricia patsy patti patty paula pauline peggy penny perla
    petra philippa phoebe phyllis pia pilar pippa polly portia priscilla priya rachael rachel rafaela raisa
    ramona rana rania raquel rebecca rebekah regina regine reina renata renee rhoda rhona rhonda ria rina
    rita roberta robyn rochelle romy rosa rosalia rosalie rosalind rosamund rosanna rose roseann roseanne
    rosemary rosetta rosie rosita rowena roxanne ruby ruth sabine sabrina sadie safiya sally salma samantha
    sameera samira sandra sandy saoirse sara sarah saskia selena selma serena shannon shari sharon sharron
    shauna sheena sheila shelley shelly sherri sherry sheryl shirin shirley shonda sigrid silke silvana
    silvia simone sinead siobhan sofia solange sonia sonja sophia sophie soraya stacey stacy stefanie steffi
    stella stephanie stephany sue sunita susan susana susanna susanne suzan suzanne suzette svetlana sybil
    sylvia sylvie tabitha talia tamar tamara tammy tamsin tania tanya tara tatiana tatyana teresa tess tessa
    thea thelma theodora theresa therese tiffany tilda tilly tina toni tracey tracy tricia trish trixie
    trudy ulla ulrike una ursula ute valentina valeria valerie vanda vanessa vera verena veronica vicki
    victoria viola violet virginia vivian vivien vivienne waltraud wanda wendy whitney wilhelmina willa
    wilma winifred winnie xenia yael yasmin yasmina yelena yoko yolanda yolande yulia yvette yvonne zainab
    zara zelda zena zoe zofia zuzana
    """.split()
)
"""Names that both bear ("Robin") are in neither."""
