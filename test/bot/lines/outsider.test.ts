import { outcomeOf, rowsOf } from './understood.ts';

const RESOURCES = ['portal', 'Partner portal', 'wiki', 'Wiki', 'crm', 'CRM', 'sap', 'SAP'];

/**
 * Lines of somebody who had seen neither the grammar nor the other tables, as they were written. Of the 88 that mean
 * something Usher can do 13 were understood at first try and 13 more by a click; then kinds were mended, and what comes
 * of each now stands beside it. What asks for nothing that Usher does, or takes back, is never done.
 */
const LINES = `
hi, can you please give anna.keller@partner.com access to the portal for 3 months, she is helping us with the migration => invite anna.keller@partner.com | the portal | 3 months | she is helping us with the migration
need wiki for tom.brandt@contoso.com until end of june, joint documentation => form invite tom.brandt@contoso.com | wiki | end of june | joint documentation
Anna is back for phase 3, so the portal again please for 60 days: anna.keller@partner.com => offers resend anna.keller@partner.com / invite anna.keller@partner.com to portal for 60 days / status anna.keller@partner.com
Please invite j.novak@partner.com to crm. 6 weeks should do, he's covering for their account manager => invite j.novak@partner.com | crm | 6 weeks | he's covering for their account manager
Did Otto already ask for something for tom.brandt@contoso.com or should I do it? => status tom.brandt@contoso.com
new consultant starts monday: priya.nair@contoso.com, needs sap for 90 days (rollout phase 2) => form invite priya.nair@contoso.com | sap | 90 days
could luis.ortega@partner.com get into the portal? only for this week, he has to upload the drawings => offers invite luis.ortega@partner.com to the portal until end of this week because he has to upload the drawings
morning! => hello
Tom's access ends Friday but we still need him, can we make it a month longer? => nothing
sap access helen.marsh@contoso.com 2 months audit support => offers invite helen.marsh@contoso.com to sap for 2 months because audit support
I'd like to have an external colleague added to our wiki, her mail is s.lindqvist@partner.com, we work together on project Nordlicht until 31 December => form invite s.lindqvist@partner.com | our wiki | 31 december
remove ben.carter@partner.com from everything, contract ended => remove ben.carter@partner.com
who of mine has access right now? => list active
Good morning Usher, would it be possible to get Mr. Tanaka into the CRM for four weeks? His address is k.tanaka@contoso.com and he takes part in our sales pilot. Many thanks! => invite k.tanaka@contoso.com | the crm | four weeks | he takes part in our sales pilot
priya.nair@contoso.com never got the mail, can you send it again => resend priya.nair@contoso.com
ben.carter@partner.com portal and wiki, 1 year, framework contract => offers invite ben.carter@partner.com to portal for 1 year because framework contract / invite ben.carter@partner.com to wiki for 1 year because framework contract
pls let mia.hoffmann@partner.com and paul.hoffmann@partner.com into the wiki till friday, workshop prep => form invite mia.hoffmann@partner.com,paul.hoffmann@partner.com | the wiki | friday | workshop prep
don't invite rita.gomes@partner.com yet, I'm still waiting for her NDA => offers status rita.gomes@partner.com
I need access for an external => invite
I'm on vacation from next week, can Otto take over my externals? => nothing
My supplier can't see the portal, can you let her in? d.rossi@partner.com => form invite d.rossi@partner.com | portal
when does helen.marsh@contoso.com run out? => status helen.marsh@contoso.com
add Daniel from contoso to the wiki please => form invite the wiki
approved, thanks => approvals
we have a new freelancer from partner.com on board, rita.gomes@partner.com. She should be in the crm from 1 March to 31 May, reason is the data cleanup => offers invite rita.gomes@partner.com to the crm until 31 may because the data cleanup
can yuki.sato@contoso.com have the same as k.tanaka@contoso.com? => same yuki.sato@contoso.com as k.tanaka@contoso.com
can you extend anna.keller until end of september, migration is late => offers extend anna.keller until end of september
grant acess to wiki for f.dubois@partner.com, 30 days, translation of the manuals => form invite f.dubois@partner.com | wiki | 30 days | translation of the manuals
My laptop is so slow today, can you open a ticket for me? => nothing
s.lindqvist@partner.com has left the company, please close her access right away => remove s.lindqvist@partner.com
He needs to look at our price lists in the portal: g.white@contoso.com. Two weeks is enough => offers invite g.white@contoso.com to the portal for two weeks because to look at our price lists
what am I still waiting for => list pending
Please hand over priya.nair@contoso.com to Maria, she is running the rollout now => transfer priya.nair@contoso.com | Maria | she is running the rollout now
i want that marek.zielinski@partner.com can work in sap, for half a year, because of the interface testing => invite marek.zielinski@partner.com | sap | half a year | the interface testing
no, not this one. we have no contract with them => nothing
just today: portal for c.meyer@contoso.com, site inspection => form invite c.meyer@contoso.com | portal | today | site inspection
anna.keller@partner.com needs another 4 weeks on portal => offers extend anna.keller@partner.com by 4 weeks
sorry, I made a typo. It's j.nowak@partner.com, with w => offers status j.nowak@partner.com
Why was my request for marek.zielinski rejected? => history marek.zielinski
Our lawyer at contoso needs to read some pages in the wiki. emma.lloyd@contoso.com, say 10 days? => offers invite emma.lloyd@contoso.com to the wiki for 10 days because to read some pages
got your reminder about priya.nair@contoso.com. Yes please keep her for 3 more months => offers extend priya.nair@contoso.com by 3 months
k.tanaka doesn't need the crm any more => remove k.tanaka | the crm
can you give me access to the finance folder on sharepoint => invite the finance folder on sharepoint
what can you do? => help
Is tom.brandt@contoso.com already in the wiki? => status tom.brandt@contoso.com
prolong tom.brandt@contoso.com please, project goes until 30 November => offers extend tom.brandt@contoso.com until 30 november
The link in the invitation doesn't work for luis.ortega@partner.com anymore, could you please send him a fresh one? => resend luis.ortega@partner.com
Maria is on leave, so I approve it for her. ok for f.dubois@partner.com => approvals
thx, you're a star => thanks
ana.costa@partner.com will do the year end stock count with us. She has to be able to enter numbers in SAP, 15 Dec to 10 Jan => offers invite ana.costa@partner.com to SAP until 10 jan because to enter numbers
c.meyer@contoso.com is done, you can take him out again => offers remove c.meyer@contoso.com
extend all my contoso people on the portal by two weeks => offers list portal active all
Who approved ben.carter@partner.com back then and when? => history ben.carter@partner.com
Hello, mia.hoffmann@partner.com was supposed to get portal and not wiki. Can you change that? => offers status mia.hoffmann@partner.com
otto.berg is the new owner for g.white@contoso.com, not me => offers status g.white@contoso.com
helen.marsh needs more time in sap, the audit has been delayed to mid may => offers extend helen.marsh
what about tom => nothing
How do I get somebody from partner.com into SAP? Never did this before => help
Forget about the request for emma.lloyd@contoso.com, she got a pdf instead => offers cancel emma.lloyd@contoso.com / status emma.lloyd@contoso.com
Can you list everybody from partner.com who is in the crm? => list partner.com | crm | active
Please could you let Ivan Horvat (ivan.horvat@partner.com) use the wiki and the crm for the next 2 months? He replaces Jan. => offers invite Ivan Horvat <ivan.horvat@partner.com> to the wiki for 2 months because He replaces Jan. / invite Ivan Horvat <ivan.horvat@partner.com> to the crm for 2 months because He replaces Jan.
ok go ahead with rita.gomes@partner.com but only one month => offers status rita.gomes@partner.com
Actually two weeks is too long for g.white@contoso.com, make it one => offers status g.white@contoso.com
renew j.novak@partner.com same duration as before => offers extend j.novak@partner.com / status j.novak@partner.com
hi usher, is anything happening with my request from Tuesday? the consultant is sitting next to me and can't log in => offers list pending
Please remove nobody for now, I first have to check with Otto => nothing
resend to d.rossi@partner.com => resend d.rossi@partner.com
I'm changing departments, all my people from contoso should go to maria@example.com as of today => offers status maria@example.com
kick out marek.zielinski@partner.com from sap today please, testing is over. wiki he can keep => offers remove marek.zielinski@partner.com from sap
whats the weather in hamburg tomorrow => nothing
until when is Priya with us? => status Priya
please don't let luis.ortega@partner.com expire on friday, he stays till 20 dec => offers status luis.ortega@partner.com
reject => approvals
s.weber@contoso.com, crm, 3 weeks. Reason: trade fair leads => offers invite s.weber@contoso.com to crm for 3 weeks because trade fair leads
add crm for anna.keller@partner.com too, same end date as portal => form invite anna.keller@partner.com | crm
Ok, I think the thing from yesterday can be done now => nothing
Can we stop access for all partner.com people at the end of the month? The contract with them runs out on the 31st => offers list expiring
which of my guests expire this month? => list expiring
Otto asked me to take yuki.sato@contoso.com from him. Can you put her on my name? => offers transfer yuki.sato@contoso.com / invite yuki.sato@contoso.com / status yuki.sato@contoso.com
Paul says he can't find the invitation, maybe it's in spam... can you mail it to him once more? paul.hoffmann@partner.com => offers resend paul.hoffmann@partner.com / status paul.hoffmann@partner.com
push the end date for rita.gomes@partner.com to 30/06 => extend rita.gomes@partner.com | 30/06
can you book a meeting room for 6 people at 2pm => nothing
I accidentally asked for 3 years for ivan.horvat@partner.com, should be 3 months of course => offers status ivan.horvat@partner.com
Why does ana.costa@partner.com still have no access? I asked last week already => history ana.costa@partner.com
terminate f.dubois@partner.com, translation finished => remove f.dubois@partner.com
Don't extend helen.marsh@contoso.com, she is finished with us => offers status helen.marsh@contoso.com
For the approval of s.weber@contoso.com: fine with me => approvals
give Maria all the externals I have in sap pls => form invite
who else has access to our wiki from outside? => list wiki | active | all
new address for d.rossi, her company changed it to donatella.rossi@partner.com. Can you switch the portal access over? => offers status donatella.rossi@partner.com
are you a real person or a bot? => who
just want to check before I write to her, was the invite to emma.lloyd@contoso.com sent out? => status emma.lloyd@contoso.com
There was some security incident at Contoso. Please block all their people immediately!! => nothing
Can I still add people or is the portal full? not that I want to right now => offers list portal active all
Marek writes me that his invite has expired before he clicked on it, what now? => nothing
can you tell otto I will be ten minutes late => nothing
from 1 Oct Maria Silva is responsible for ben.carter@partner.com and j.novak@partner.com => offers status ben.carter@partner.com / status j.novak@partner.com
yuki.sato@contoso.com two more weeks please, boss agreed => offers extend yuki.sato@contoso.com by two weeks
hm no wait => nothing
how long can I give somebody at most? => resources
`;

const rows = rowsOf(LINES);

test.each(rows)('%s', (line, comes) => expect(outcomeOf(line, RESOURCES)).toBe(comes));

/** Of what takes back, puts off, or has nothing to do with partners. */
test.each([
  "don't invite rita.gomes@partner.com yet, I'm still waiting for her NDA",
  'Please remove nobody for now, I first have to check with Otto',
  "Don't extend helen.marsh@contoso.com, she is finished with us",
  'Can I still add people or is the portal full? not that I want to right now',
  'can you tell otto I will be ten minutes late',
  'hm no wait',
])('nothing is done: %s', (line) => {
  expect(outcomeOf(line, RESOURCES)).toMatch(/^(?:nothing|offers (?:status|list) .*)$/u);
});
