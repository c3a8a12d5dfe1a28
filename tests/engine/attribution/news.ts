/** Articles made up for the tests, written as news is: who says what is told in many ways. */

export const FERRY = `A passenger ferry ran aground off Port Selby on Tuesday night with 212 people on board, and three of them are still missing, the coast guard said.

Mayor Agnes Holm told reporters that the harbour lights had been out for a week. “We warned the port authority twice. We wrote letters. Nobody came to repair anything,” she said.

The port authority rejected the criticism. Its director, Tomas Reyes, insisted that the lights were working when the ferry left the quay.

According to Blueline Ferries, which operates the ship, the captain had 30 years of experience. The company said it would pay for hotel rooms for all passengers.

“I heard a bang and then the floor was full of water,” said Peter Holm, a survivor who is not related to the mayor. “People were shouting for their children.”

An official who asked not to be named said the captain had been on the telephone when the ship hit the rocks. Blueline Ferries denied that.

The ferry was built in 1988 and can carry 300 passengers.

Prosecutors have opened an investigation and seized the ship’s log. They believe that the crew ignored a warning on the radio.

Reyes later added that a new lighthouse would be built next year. Holm, the mayor, called the plan “a bad joke”.`;

export const TALKS = `Norway’s foreign minister, Ingrid Solberg, met the Russian envoy Dmitri Orlov in Vienna on Friday for talks on a ceasefire.

Orlov said that Moscow was ready to release 120 prisoners before winter. “This is a gesture of good will,” he told journalists after the meeting.

Solberg accused Russia of delaying the talks. She said that Norway would keep sending generators to Ukraine.

Ukrainian intelligence claims that Russia is moving 15,000 soldiers to the border. The Kremlin dismissed the report as a fantasy.

Western diplomats estimate that the talks will last until March, although a senior European official warned they could collapse “within days”.

The two sides discussed fishing rights in the Barents Sea for two hours. They also talked about a new air link between Oslo and Moscow.

President Donald Trump wrote on his social network that Vladimir Putin “wants to make a deal”. The White House did not answer questions about sanctions.

The envoy will travel to Oslo in May, according to the Norwegian newspaper Fjordposten.

Critics in Kyiv say the meeting rewarded Moscow. “You do not negotiate with somebody who bombs hospitals,” said Olena Marchenko, who leads a group of refugees.`;

export const FACTORY = `Meridian Motors will close its plant in Dortfeld and cut 4,500 jobs by the end of 2027, the carmaker announced on Monday.

“This is the hardest decision of my career,” said Clara Voss, the chief executive. “But the market for diesel engines is gone. We cannot build cars that nobody buys.”

Jens Brandt, who heads the metalworkers’ union, called the plan shameful. He vowed to fight for every job and threatened a strike in April.

Economy Minister Paula Stein said the government had offered the company a loan of 200 million euros. Voss confirmed that an offer had been made but said it came too late.

Analysts at Nordbank expect the shares to rise. In their view the closure will save the company 350 million euros a year.

The mayor of Dortfeld, Kemal Aydin, fears that shops and schools will have to close. “One in three families here lives off the plant,” he said.

The plant opened in 1961 and built its ten-millionth car last year.

A spokesman for Meridian declined to comment on reports that the battery factory would move to Spain. The newspaper Tagesblick had reported the move on Saturday, citing two board members.

Brandt and Voss will meet again on Thursday.`;

export const FEVER = `Health officials in the province of Kanuma have confirmed 64 cases of marsh fever, and nine people have died since the start of the month.

“The next two weeks are decisive,” Dr. Amina Yusuf, who runs the regional hospital, said in an interview. “If the rain goes on, we will see hundreds of patients. We do not have the beds.”

The World Health Organization said in a statement that the risk for other countries was low. It advised travellers to use nets.

The drug maker Corvane says its vaccine protects nine out of ten people. Independent researchers doubt that figure, which comes from a study of only 80 volunteers.

Health Minister Joseph Banda denied that the government had hidden the outbreak. “We told the public on the first day,” Banda said.

But villagers told a different story. “My son was ill for ten days before anybody came,” said Ruth Banda, a farmer from the town of Lesu. She said that the clinic had no medicine.

Mosquitoes spread the fever. Drained fields and clean gutters keep them away.

The opposition demanded that the minister resign. Its leader, Grace Phiri, argued that he had known of the first deaths in April.

Yusuf believes that the number of cases is far higher than the official one. The ministry did not respond to her remark.`;

export const TRIAL = `The trial of the art dealer Victor Lang began on Wednesday in the city of Arbonne. He is accused of selling forged paintings for $14 million.

“My client is innocent and the paintings are real,” his lawyer, Sofia Marin, told the court.

The prosecutor, Daniel Okoro, said that Lang had known since 2015 that the canvases were painted in a garage in Lyon. A chemist would prove it, he said.

Lang himself did not speak. In a letter to the newspaper Le Courrier last year he had written that he was “the victim of jealous rivals”.

A former assistant, Marie Duval, testified that she saw the dealer burn invoices. “He told me to forget what I had seen,” she said.

The museum of Arbonne, which bought two of the works, said it would wait for the verdict. It has stored them in its cellar.

Judge Helene Faure asked the witnesses to return on Friday. The hearing lasted six hours.

It is not known who painted the pictures. Police suspect a man who is said to live in Portugal.`;

export const FIRE = `A wildfire near the town of Cedar Gap has burned 18,000 acres and destroyed 140 houses, officials said on Sunday.

Governor Maria Delgado declared a state of emergency and asked Washington for help. “We will rebuild every school,” she promised.

Fire chief Roy Delgado, her cousin, said strong winds had carried sparks across the highway. He expects the fire to burn for another ten days.

It was reportedly started by a barbecue. The sheriff’s office would not confirm this.

“We lost everything except the dog,” said Lena Park, 34, who fled with two bags. Her neighbour Carl Nunez said the alarm came an hour too late.

The power company, Sierra Grid, acknowledged that one of its lines fell shortly before the fire began, but stressed that no link had been proven.

Meteorologists predict rain for Thursday. The National Weather Service cautioned, however, that lightning could start new fires.

President Alan Reed plans to visit the region. “I have spoken with the governor, and she has my full support,” he wrote.`;

export const BRIDGE = `The council of Harrow Bay voted on Thursday to close the old railway bridge, after engineers found cracks in two of its five pillars.

“I would not let my own children walk over it,” council leader Samuel Osei said before the vote. “It has served us for a century. It cannot serve us for another winter.”

The engineers’ report, written by the firm Castell & Roe, puts the cost of repairs at 38 million pounds. It recommends a new crossing further north.

Former mayor Judith Osei, who is Samuel’s aunt, opposed the closure. She argued that the cracks had been known since 1998 and that nobody had been hurt.

Train operators said they had not been consulted. A spokeswoman for Northline, Bridget Cole, said that 40 services a day would have to be cancelled.

The transport ministry in the capital has neither confirmed nor denied that it will pay. “We are looking at the figures,” a ministry source told the Harrow Gazette.

Shopkeepers on Station Road are worried. “No trains, no customers,” said Ahmed Khalil, who sells flowers there. But his competitor Rosa Lind was pleased. “At last it will be quiet,” she said.

Critics of Osei accuse him of wanting to sell the land. He has called that claim “rubbish”.

The bridge was opened by King Edward in 1907 and painted green in 1953.`;

export const VOTE = `Opposition candidate Miriam Tal has won the presidential election in Soravia with 52 percent of the vote, the electoral commission announced on Monday.

President Ivo Kaspar refused to concede. “Dead people voted and living people did not,” he said in a televised speech.

International observers found no evidence of fraud. Their head of mission, Canadian judge Louise Roy, described the vote as “calm and honest”.

Kaspar’s lawyer, Anton Brill, announced that he would go to the constitutional court. Brill said he had collected 300 complaints.

The European Union congratulated Tal, and the United States urged both sides to stay calm. Neighbouring Moldavia has not commented.

According to the pollster Data Forum, young voters decided the election. It estimates that seven in ten people under 30 voted for Tal.

“We will open the prisons and the archives,” Tal told a crowd in the capital. Her supporters sang until the morning.

The army is loyal to the constitution, its commander, General Petra Novak, assured journalists. She did not say whether she had spoken to Kaspar.`;
