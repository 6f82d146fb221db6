/**
 * Given names of several languages that are hardly anything else: not `Grace`, `Mark`, `Rose`, `Sue`. Without
 * accents. Written from general knowledge.
 */
const GIVEN: ReadonlySet<string> = new Set(
  `aaron adam adele adrian agnes aisha akira albert alejandra alejandro alessandro alexander alexandra alfonso alfred
alice alicia alison amelie amir amy ana anastasia anders andre andrea andreas andrew angela angelika anita anja anke
ann anna anne annette annika antje anton antonella antonio arash arjun arne arthur astrid barbara beate beatrice
beatriz benedikt benjamin bernd bernhard bianca birgit bjorn boris brian brigitte bruno camille carl carla carlo
carlos carmen carolina caroline catarina catherine cecile celine charlotte christian christiane christina christine
christoph christopher clara claudia claudio claus cornelia cristina cyril dagmar daniel daniela danielle david
davide deborah denis dennis diana diego dieter dietmar dimitri dirk dmitri dominik dominique donald dorothea
edoardo eduardo edward eleanor elena elias elisabeth elizabeth elke ellen elsa emanuele emil emilia emily emma
enrico enrique erich erik erika ernesto esther ethan eugen eva evelyn fabian fabio fatima federico felipe felix
fernanda fernando filippo florian francesca francesco francisco francois frank franz frederic friedrich friedrike
gabriel gabriela gabriele gabriella georg george gerald gerd gerhard gert gertrud gianluca giorgio giovanni giulia
giuseppe gonzalo gordon graham greta gudrun guido guillaume guillermo gunter gustav hannah hannes hans harald
harold hassan heidi heike heiko heinrich heinz helen helena helga helmut henri henrik henry herbert hermann hiroshi
holger horst hubert hugo ian ignacio ilaria imke inge ingo ingrid ines irene irina isaac isabel isabella ivan jacob
jacqueline jacques jakob james jana jane janet jasmin jasmine javier jean jeanne jeffrey jennifer jens jeremy jerome
jessica joachim joan joana joanna joao joaquin jochen joel johan johann johanna johannes john jonas jonathan jorg
jorge jose josef joseph joshua juan judith julia julian juliana julie julien jurgen justin karen karin karina karl
karsten katarina katharina katherine kathleen katja katrin keith kenji kenneth kerstin kevin klaus konrad kristin
kristina lars laura laurent leila lena leon leonardo leonie leopold liliana lisa lorenzo lothar louis louise luca
lucas lucia luciano ludwig luis luisa luiz lukas lutz magdalena magnus malte manfred manuel manuela marc marcel
marcela marcelo marcia marco marcos marcus margaret margarita margit maria mariana marianne marie marina mario marion
markus marlene marta martha martin martina mateo mathias mathieu mathilde matteo matthew matthias maurice maurizio
mauro maximilian mehmet melanie mercedes michael michaela michel michele michelle miguel mike mikael mikhail miriam
mohamed mohammad mohammed mohan monica monika muhammad nadia nadine natalia natalie nathalie nathan nicola nicolas
nicole niels nikola nikolaus nils nina norbert norman olaf ole oleg olga oliver olivia olivier oscar oskar otto
pablo palak paola paolo pascal patricia patricio patrick paul paula paulina paulo pedro peter petra philip philipp
philippe pierre pietro pilar priya rachel rafael rahul raimund rainer raj ralf ralph ramona raphael raquel raul
raymond rebecca regina reinhard renata renate ricardo riccardo richard rita robert roberta roberto rodrigo roger
roland rolf roman ronald rosa rosemarie rudolf rupert ruth sabine sabrina samantha samuel sandra sanjay santiago sara
sarah sascha scott sean sebastian sergei sergio sharon silke silvia simone sofia sonia sonja sophie stefan stefania
stefano steffen stephan stephanie stephen steve steven stuart suresh susan susana susanne sven svenja sylvia tanja
tatiana teresa theodor theresa thomas thorsten tiago tim timothy tobias tomas torsten ulrich ulrike ursula uwe
valentina valeria vanessa vera veronica veronika victor victoria viktor vincent vincenzo virginia vladimir volker
walter waltraud werner wilfried wilhelm william willi wolfgang xavier yann yasmin yolanda yuki yuri yusuf yves yvonne`.split(
    /\s/,
  ),
);

/** Whether a word is a given name and hardly anything else. */
export function isGivenName(word: string): boolean {
  const small = word.toLowerCase();
  if (GIVEN.has(small)) return true;
  return /[^a-z]/.test(small) && GIVEN.has(small.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));
}
