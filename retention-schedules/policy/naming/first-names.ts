/** First names that are common in Britain and are no ordinary word, place or month. Small letters. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron adam adrian ahmed aisha alan alastair alex alexander alice alison amanda amelia amy andrea andrew angela ' +
    'anita ann anna anne anthony antony barbara benjamin bernard beth beverley bob brenda brian bridget cameron caroline ' +
    'catherine chris christine christopher claire clare colin craig damian daniel daphne darren dave david dawn deborah ' +
    'denise derek diana diane dominic donald donna doreen dorothy duncan edward eileen elaine eleanor elizabeth ellen emily ' +
    'emma eric fatima fiona freddie gareth gary gavin geoff geoffrey gerald gillian graham greg gregory hannah harriet ' +
    'heather helen henry hilary howard hugh ian imran irene isabel isabella jacqueline jacob jade james jamie jane janet ' +
    'janice jasmine jean jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne joe john jonathan joseph joshua ' +
    'joyce judith julia julian julie karen kate katherine kathleen katie keith kelly kenneth kevin kim kirsty laura lauren ' +
    'lesley leslie liam linda lisa louise lucy lynn malcolm mandy margaret maria marie marion martin mary matthew maureen ' +
    'megan melanie michael michelle mike mohammed muhammad nadia natalie natasha neil nicholas nicola nigel nina norman olga ' +
    'oliver olivia pamela patricia patrick paul paula peter philip philippa phillip priya rachel rajesh raymond rebecca ' +
    'richard rita robert robin roger ronald rosemary ross ruth ryan sally samantha samuel sandra sanjay sarah sharon sheila ' +
    'shirley simon sophie stephanie stephen steve steven stuart susan suzanne sylvia teresa terry thomas tim timothy tina ' +
    'tom tony tracey tracy trevor valerie vanessa vera vincent wayne wendy william yasmin yvonne zoe'
  ).split(' '),
);
