import { describe, expect, it } from 'vitest';
import { meetsDemand } from '#engine/answer/demand.ts';
import { analyseQuestion } from '#engine/question/question.ts';
import { articleOf } from '../../corpus-articles.ts';

function meets(question: string, text: string, language = 'en'): boolean {
  const article = articleOf(text);
  const paragraph = article.paragraphs[0];
  if (!paragraph) throw new Error('an article of one paragraph has it');
  return meetsDemand(analyseQuestion(question, language), { article, paragraph }, [
    { text, start: 0, end: text.length },
  ]);
}

describe('what a question demands', () => {
  it.each([
    ['When was the runway built?', 'The runway was built by a company from the coast.', false],
    ['When was the runway built?', 'A runway was only constructed in 1999.', true],
    ['When do members vote?', 'Members vote immediately after the debate.', true],
    ['What happens when the tide is high?', 'The ferry waits if the tide is high.', true],
    ['When the tide is high, who waits?', 'With a high tide the ferry waits.', true],
    ['What day did they meet?', 'They met in the old harbour office.', false],
    ['How much did he get for selling the shop?', 'He sold the shop to a man from the valley.', false],
    ['How much did he get for selling the shop?', 'You either 1) sell the shop or 2) close it.', false],
    ['How much did he get for selling the shop?', 'He sold the shop for $60,000.', true],
    ['How much did the price rise?', 'The price rose by 12 percent.', true],
    ['How many of the 12 boats sank?', 'The 12 boats left the harbour, and several sank.', true],
    ['How many of the 12 boats sank?', 'All of the 12 boats left the harbour.', false],
    ['How many otters lived there in 1998?', 'Otters came back in 1998 after three decades.', false],
    ['How many otters lived there in 1998?', 'In 1998 a pair lived there.', true],
    ['How many people use the ferry?', 'The ferry was used by 42,000 people last year.', true],
    ['How many otters lived there?', 'Otters came back after two long years and 30 days.', false],
    ['How many years were they away?', 'Otters came back after three decades.', true],
    ['How old is the keeper?', 'The keeper has lived on the island since the war.', false],
    ['Who died at the age of 95?', 'Frances Reid died on Wednesday at the age of 95.', true],
  ])('a date, a number, a sum or an age: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['Why is the clerk retiring?', 'The clerk will retire at the end of the year.', false],
    ['Why is the clerk retiring?', 'The clerk retires because of her knee.', true],
    ['Why were the potions changed?', 'They take longer to drink, so that nobody drinks three.', true],
    ['Why did the mayor resign?', 'The mayor resigned in May, citing her health.', true],
    ['Why was the clerk fined?', 'The clerk was fined for theft.', true],
    ['Why was the clerk jailed?', 'The clerk was jailed for arson.', true],
    ['Why was the clerk jailed?', 'The clerk was jailed for three years.', false],
    ['Why did the school close?', 'Concerns about its roof closed the school.', true],
    ['Why did the council close the pool?', 'The council closed the pool to save money.', true],
    ['How long do herons live?', 'A heron is 74 to 80 cm tall.', false],
    ['How long do herons live?', 'A heron lives for 15 years.', true],
    ['How long is the bridge?', 'The bridge has two lanes.', false],
    ['How long is the bridge?', 'The bridge measures 74 metres.', true],
    ['How long does the count take?', 'The outcome of a vote is known in seconds.', true],
    ['How long did the vote take?', 'The vote took a morning.', true],
    ['How long can I keep a drill?', 'A week.', true],
    [
      'How long did the repairs take?',
      'The repairs were paid for by the town, and in part from 3,100 gifts.',
      false,
    ],
    [
      'How long did the repairs take?',
      'All three walls had to be repaired, and one through and through.',
      false,
    ],
    ['How long did the repairs take?', 'The repairs went on from late June to 4 August.', true],
    ['How long did the repairs take?', 'The repairs went on through the whole of 2024.', true],
    ['How long was the mill in use?', 'The mill was in use between 1914 and 1950.', true],
    ['How long is the pool open?', 'The pool is open from 9 to 5.', true],
    ['How long did they wait?', 'They waited in the rain all night.', true],
    ['How often does the course take place?', 'You need to have done the course.', false],
    ['How often does the course take place?', 'The course is on the first Tuesday of each month.', true],
    [
      'How often is a knife to be sharpened?',
      'A stone for knives costs 50 euros and lasts for ten years.',
      false,
    ],
    ['How often does the bus run?', 'The bus runs on weekdays.', true],
    ['How far is the next crossing?', 'The city of Brenholm has a crossing at Mill Lane.', false],
    ['How far is the next crossing?', 'The next crossing is 5km away.', true],
    ['How far is the next crossing?', 'The next crossing is Mill Lane, 900 metres downstream.', true],
    ['What colour are the legs?', 'The legs are long.', false],
    ['What colour are the legs?', 'The legs are yellowish.', true],
    ['What colour are her eyes?', 'Her eyes are hazel.', true],
    ['What colour is her hair?', 'Her hair is auburn.', true],
    ['Where are the bogies made?', 'The bogies are new.', false],
    ['Where are the bogies made?', 'The bogies come from Graz.', true],
    ['Where is the key?', 'The key hangs beneath the stairs.', true],
    ['Which airlines fly there, and how often?', 'Aer Nord has one flight a week.', true],
  ])('a reason, a length, a rate, a distance, a colour or a place: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['Is the yoke made of oak or ash?', 'The yoke is heavy and old.', false],
    ['Is the yoke made of oak or ash?', 'The yoke is of oak.', true],
    ['Which of Selby and Wick is higher in the league?', 'Brigg are fourth in the league.', false],
    ['Which of Selby and Wick is higher in the league?', 'Selby lead the league.', true],
    ['Did she come by bus or train?', 'She came to train the team.', false],
    ['Did she come by bus or train?', 'She came by train to train the team.', true],
    ['Did she come by bus or train?', 'She took the train.', true],
    ['Did she come to train or to play?', 'She came to train the team.', true],
    ['Is the gate of wood or steel?', 'The gate was given by the steel works.', false],
    ['Is the gate of wood or steel?', 'The steel gate was given by the town.', true],
    ['Is the gate of wood or steel?', 'Steel workers gave the gate, which is of wood.', true],
  ])('one of the two that it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['Which two tilesets were added?', 'Two new tilesets have been added.', false],
    ['Which two tilesets were added?', 'Two new tilesets have been added: Desert and Swamp.', true],
    ['Were two tilesets added?', 'Two tilesets have been added.', true],
  ])('a word more than the question has: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    [
      'Who is the president of Russia?',
      'President Donald Trump has accused Vladimir Putin of stalling.',
      false,
    ],
    [
      'Who is the president of Russia?',
      'The US is frustrated with Russia. President Donald Trump spoke.',
      false,
    ],
    ['Who is the president of Russia?', 'Russian President Vladimir Putin spoke first.', true],
    ['Who is Russia’s foreign minister?', 'Sergey Lavrov, the foreign minister of Russia, arrived.', true],
    ['Who is Russia’s foreign minister?', 'The foreign minister of Ukraine spoke.', false],
    ['Who was hurt at the plant in Iraq?', 'Sixteen soldiers say that they were hurt there.', true],
  ])('the role that it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['How many trucks were sent in 2022?', 'In 2019 the town sent 20 trucks.', false],
    ['How many trucks were sent in 2019?', 'In 2019 the town sent 20 trucks.', true],
  ])('the year that it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    [
      'Is Putin frustrated with Trump?',
      'President Donald Trump has accused Vladimir Putin of stalling.',
      false,
    ],
    ['Has Trump accused Putin?', 'President Donald Trump has accused Vladimir Putin of stalling.', true],
    ['Did Trump accuse Putin?', 'Vladimir Putin was accused by Donald Trump of stalling.', true],
    ['Did Putin accuse Trump?', 'Vladimir Putin was accused by Donald Trump of stalling.', false],
    ['Was Putin accused by Trump?', 'Donald Trump has accused Vladimir Putin of stalling.', true],
    ['Did Kim meet Lavrov?', 'Sergey Lavrov met Kim Jong-un in Pyongyang.', true],
    ['Is the mayor from Porto?', 'The mayor comes from Porto.', true],
    ['Did Konrad take over the foundry?', 'Ilse took over the foundry from her uncle Konrad.', false],
    ['Did Ilse take over the foundry?', 'Ilse took over the foundry from her uncle Konrad.', true],
    [
      'Did Thorsen send Dam two skins?',
      'The species was described by Thorsen; the priest Dam had sent her two skins.',
      false,
    ],
    ['Did Russia attack Ukraine?', 'Ukraine said that Russia attacked Kharkiv at night.', true],
    ['Did Ukraine attack Russia?', 'Ukraine said that Russia attacked Kharkiv at night.', false],
    ['Did Russia attack Ukraine?', 'Ukraine was attacked by Russia.', true],
    ['Did Russia attack Ukraine?', 'Ukraine condemned the attack by Russia.', true],
    ['Did Ukraine attack Russia?', 'Russia condemned its neighbour after Ukraine’s attack.', true],
    ['Did Ukraine attack Russia?', 'Russia attacked Ukraine.', false],
    ['Did Russia attack Ukraine?', 'Russian troops in Ukraine attacked the city.', true],
    ['Did Israel bomb Iran?', 'Iran’s foreign minister said that Israel had bombed a plant.', true],
    ['Did Iran bomb Israel?', 'Iran’s foreign minister said that Israel had bombed a plant.', false],
    ['Did Arsenal beat Chelsea?', 'After Chelsea had scored first, Arsenal beat them.', true],
    ['Did Chelsea beat Arsenal?', 'After Chelsea had scored first, Arsenal beat them.', false],
    ['Did Arsenal beat Chelsea?', 'Chelsea lost to Arsenal.', true],
    ['Did Google buy Fitbit?', 'Fitbit was sold to Google.', true],
    ['Did Fitbit buy Google?', 'Google bought Fitbit.', false],
    ['Is Anna older than Bert?', 'Bert is younger than Anna.', true],
    ['Is Anna older than Bert?', 'Bert is older than Anna.', false],
    ['Did Russia attack Ukraine?', 'Russia invaded Ukraine in May and attacked Kyiv.', true],
    ['Did Russia attack Ukraine?', 'Russia invaded Ukraine, attacking Kyiv.', true],
    ['Did Ukraine attack Russia?', 'Russia invaded Ukraine in May and attacked Kyiv.', false],
    ['Did Russia attack Ukraine?', 'Ukraine said Russia struck Kharkiv.', true],
    ['Did Ukraine attack Russia?', 'Ukraine said Russia struck Kharkiv.', false],
    ['Did Lavrov praise Kim?', 'Kim thanked Lavrov, who praised him.', true],
    ['Did Lavrov praise Kim?', 'Kim praised Lavrov.', false],
    ['Did Trump fire Comey?', 'Comey, whom Trump fired in May, wrote a book.', true],
    ['Did Anna send Bert the letter?', 'Anna told Bert that she had sent the letter.', true],
    ['Did Bert send Anna the letter?', 'Anna told Bert that she had sent the letter.', false],
    ['Did Chelsea beat Arsenal?', 'Chelsea lost to Arsenal.', false],
    ['Did Chelsea beat Arsenal?', 'Chelsea lost 3-1 at home to Arsenal.', false],
    ['Did Chelsea lose to Arsenal?', 'Chelsea beat Arsenal.', false],
    ['Did Chelsea lose to Arsenal?', 'Arsenal beat Chelsea.', true],
    ['Was Chelsea beaten by Arsenal?', 'Chelsea lost to Arsenal.', true],
    ['Was Arsenal beaten by Chelsea?', 'Chelsea lost to Arsenal.', false],
    ['Did Chelsea beat Arsenal?', 'Chelsea lost their keeper, but beat Arsenal.', true],
    ['Did Russia attack Ukraine?', 'Ukraine has come under attack from Russia.', true],
    ['Did Ukraine attack Russia?', 'Ukraine has come under attack from Russia.', false],
    ['Did Ukraine come under attack from Russia?', 'Russia attacked Ukraine.', true],
    ['Did Russia come under attack from Ukraine?', 'Russia attacked Ukraine.', false],
    ['Did Fitbit buy Google?', 'Fitbit was sold to Google.', false],
    ['Did Orrin sell the Swift to Varga?', 'The Swift was sold by Varga to the shipper Orrin.', false],
    ['Did Varga sell the Swift to Orrin?', 'The Swift was sold by Varga to the shipper Orrin.', true],
    ['Did Orrin buy the Swift from Varga?', 'The Swift was sold by Varga to the shipper Orrin.', true],
    ['Did Sato receive a letter from Bert?', 'Sato gave a letter to Bert.', false],
    ['Did Sato receive a letter from Bert?', 'Bert had sent a letter to Sato.', true],
    ['Did Ilse replace Konrad?', 'Ilse took over from Konrad.', true],
    ['Did Konrad replace Ilse?', 'Ilse took over from Konrad.', false],
    ['Did Konrad succeed Ilse?', 'Konrad was succeeded by Ilse.', false],
    ['Did Ilse succeed Konrad?', 'Konrad was succeeded by Ilse.', true],
    ['Is Alphabet the parent company of Fitbit?', 'Fitbit has been owned by Alphabet since 2021.', true],
    ['Is Fitbit the parent company of Alphabet?', 'Fitbit has been owned by Alphabet since 2021.', false],
    ['Is Fitbit owned by Alphabet?', 'Alphabet is the parent company of Fitbit.', true],
    ['Is Alphabet owned by Fitbit?', 'Alphabet is the parent company of Fitbit.', false],
    ['Does Fitbit belong to Alphabet?', 'Fitbit is a subsidiary of Alphabet.', true],
    ['Does Alphabet own Fitbit?', 'Fitbit’s owner Alphabet closed two shops.', true],
    ['Was the Sale of the Selby Mill legal?', 'The Selby mill was sold; this sale was legal.', true],
    ['Is Anna suing Bert?', 'Bert is suing Anna.', false],
    ['Is Bert suing Anna?', 'Bert is suing Anna.', true],
  ])('who does it to the other: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['Who scored for Kelling?', 'Okoro has scored six goals since July.', false],
    ['Who scored for Kelling?', 'Reyes put Kelling ahead from the spot.', true],
    ['Where was Sonia Dahl born?', 'She was born in Lund.', true],
    ['When was Nordic Rail founded?', 'The firm was founded in May 1902.', true],
    ['When was Nordic Rail founded?', 'Coastal Ferries was founded in May 1902.', false],
    [
      'What does Paul Ross think of his music?',
      '“Old papers go brown, while our music gets brighter.”',
      true,
    ],
    ['What did the Ukrainians win?', 'Ukraine won the cup in May.', true],
  ])('somebody or something that it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it('does not include a name in other languages, whose pronouns it does not know', () => {
    expect(meets('¿Quién dirige Norvia?', 'Ana Brandt dirige su empresa desde mayo.', 'es')).toBe(true);
  });

  it.each([
    ['Is Vera Holt a Green?', 'The plan is a gamble, councillor Jan Reed of the Greens said.', false],
    ['Is Vera Holt a Green?', 'Vera Holt of the Greens rejects the plan.', true],
    ['Is Vera Holt a Green?', 'Jan Reed of the Greens said that she is a Green, too.', true],
    ['Is Kim the president of Russia?', 'Russian President Vladimir Putin met Kim Jong Un.', false],
    ['Is Putin the president?', 'Russian President Vladimir Putin met Kim Jong Un.', true],
    ['Is Ukraine a member of NATO?', 'Poland, a member of NATO, supports Ukraine.', false],
    ['Is Holt angry with Reed?', 'Reed is angry with Holt.', false],
    ['Was Holt a teacher?', 'Holt, who was a teacher in Ghana, left in May.', true],
    ['Was Holt a teacher?', 'Holt met Lone Dahl, a former teacher in Ghana.', false],
    ['Is Holt a good teacher?', 'Holt is well known as a good teacher.', true],
  ])('what somebody is: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['Is the envoy still in Lesu?', 'The envoy’s visit to Lesu is the second this year.', false],
    ['Is the envoy still in Lesu?', 'The envoy remains in Lesu.', true],
    ['Is the school closed already?', 'The council voted to begin talks on closing the school.', false],
    ['Is the contract signed yet?', 'The contract has not been signed yet.', true],
    ['Is she still a bus driver?', 'She has kept bees on the roof of a bus depot for the drivers.', false],
    ['Is the contract signed yet?', 'The ministry hasn’t signed the contract.', true],
    ['Has the school closed yet?', 'The school closed in May.', true],
    ['and did the envoy already sign?', 'The envoy signed on Saturday.', true],
    ['Does the mill still grind rye?', 'The mill has ground no rye since 1968.', true],
  ])('how things are now: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['Did Kim meet Putin?', 'Sergey Lavrov met Kim Jong-un in Pyongyang.', false],
    ['Was Kim in Moscow?', 'Sergey Lavrov met Kim Jong-un in Pyongyang.', false],
    ['Is the mayor bankrupt?', 'The mayor sold the mill and two boats.', false],
    ['Did the mayor sell the mill?', 'The mayor sold the mill and two boats.', true],
    ['Did the mayor sell any ships?', 'The mayor sold the mill and two boats.', true],
    ['Was the use of the name correct?', 'The name was used for other services.', false],
    ['Was the use of the name correct?', 'The name was incorrect.', true],
    ['Is it legal to dive there?', 'To dive there is illegal.', true],
    ['Was the clerk at the port?', 'The clerk opposed the import of rye.', false],
  ])('whether it is so: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['How many fans did Selby bring?', 'Wick brought some 400 fans.', false],
    ['How many fans did Selby bring?', 'Selby brought some 400 fans, Wick 20.', true],
    ['How many fans did Selby bring?', 'They also brought some 400 fans.', true],
    ['What did Russia want?', 'Moscow wanted more water.', true],
    ['How many fans did Selby bring?', 'The guests brought some 400 fans.', true],
    ['When did Anna Moe leave?', 'In May Bert Lund left the club.', false],
    ['When did Anna Moe leave?', 'In May Anna left the club.', true],
  ])('who it asks about, and nobody else: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['How long do males live?', 'Females live for 14 years.', false],
    ['How long do females live?', 'Females live for 14 years.', true],
    ['When do you open in summer?', 'In winter we open at 10 am.', false],
    ['When do you open in summer?', 'In winter we open at 10 am, in summer at 9 am.', true],
    ['What made prices rise?', 'A good harvest made prices fall.', false],
    ['What made prices rise?', 'A poor harvest made prices climb.', true],
    ['Did prices rise?', 'Prices fell.', false],
    ['Who won, the north or the south?', 'In the end the south won.', true],
    ['Which streets are least busy?', 'The lanes are less busy than most roads.', true],
    ['Who had the idea that bats cannot see?', 'Ida Moe had the idea.', true],
    ['Who was the first keeper?', 'The last keeper was Ida Moe.', false],
    ['How many women work there?', 'Some 40 females work there, and 12 males.', true],
    ['What do bats not spread?', 'Bats spread rabies.', false],
    ['What do bats not eat?', 'Bats eat moths but never butterflies.', true],
    ['Who refused to sign, and did not come?', 'Ida Moe refused to sign and stayed away.', true],
    ['Why did the keeper not come?', 'The keeper was away because of the storm.', true],
  ])('what it asks about, and not the opposite: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['How many boats sank in 2019?', 'In 2018 four boats sank. In 2019 nine did.', true],
    ['How many boats sank in 2019?', 'In 2020 four boats sank. In 2019 none was lost to ice.', true],
    ['How many boats sank in 2019?', 'The harbour was rebuilt in 2019. In 2020 four boats sank.', false],
    ['How many boats sank in 2019?', 'The harbour was rebuilt in 2019. Four boats sank.', true],
    ['How many boats are there in 2019?', 'The boats returned in 2019. About 170 are there today.', false],
    ['How many boats were lost in 2019 and 2020?', 'In 2020, a year after 2019, 12 boats were lost.', true],
  ])('the figure of the year that it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['When does support for Tarn 12 end?', 'Support for Tarn 11 ends in May.', false],
    ['When does support for Tarn 11 end?', 'Support for Tarn 11 ends in May.', true],
    ['How much does the K300 cost?', 'The K210 costs £54.', false],
    ['How many of 12 boats sank?', 'Of boats built there 3 sank.', true],
  ])('the thing with the number that it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });

  it.each([
    ['How long is the bridge?', 'The road has a bridge and a tunnel. The tunnel is 640 metres long.', false],
    ['How long is the tunnel?', 'The road has a bridge and a tunnel. The tunnel is 640 metres long.', true],
    ['How long is the bridge?', 'The bridge was dear. It is 640 metres long.', true],
    ['How long is the crossing?', 'The bridge is 640 metres long.', true],
    ['How high is the church tower?', 'The tower of the church is new. The mast is 30 metres high.', false],
    ['How many boats sank?', 'Some 40 anchors were lost in the storm.', false],
    ['How many boats sank?', 'Of the boats in the harbour 40 went down.', true],
    ['How many old boats sank?', 'Some 40 boats were lost in the storm.', true],
    ['How many fans came?', 'The match was seen by 1,843 people.', true],
    ['How many soldiers died?', 'Some 40 troops were killed.', true],
    ['How much did the boat cost?', 'The boat has a new engine. The engine cost £900.', false],
  ])('the measure of what it names: %s – %s', (question, quote, met) => {
    expect(meets(question, quote)).toBe(met);
  });
});
