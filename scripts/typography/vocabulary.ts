/** Words and sentences of the generated stories. `{name}` is one of the list of that name, or a figure of prose.ts; `a(n)` becomes the right article. Nobody named here exists. */
const words = (text: string): readonly string[] => text.trim().split(/\s*[;\n]\s*/);

export const vocabulary: Readonly<Record<string, readonly string[]>> = {
  sentence: words(`
    {Lead}, {clause}
    {Lead}, {clause}, {ending}
    {clause}
    {clause}, {ending}
    {clause}; {clause}
    {clause}, and {clause}
    {clause}, but {clause}, {ending}
    {clause} — {aside} — {ending}
    {subject}—{aside}—{predicate}
    “{speech},” {says} {person}, {role}
    “{speech},” {says} {surname}. “{speech}”
    {person}, {age}, {role} from {town}, {says}: “{speech}”
    Of the {count} {things} that {subject} {past} in {year}, {count2} are {state} {where}
    Between {year} and {year2} the number of {things} in {town} {grew} from {thousands} to {thousands2}, or by {percent}
    {The thing} weighs {weight}, is {length} long and {cost}
    At {time} on {day}, {clause}
    {Lead}, {clause}: {things}, {things} and, {adverb}, a(n) {adj} {thing}
    Nobody in {town} {knew} {why}; {clause}
    Why {question}? {clause}
    It was {person2} who {past} {object} {where}, {ending}
    {clause}—or so {role} {says}
    According to a {year} survey by {institution}, {percent} of {people} {past} {object} {when}
    {institution} ({short}) {past} {object} in {month} {year}, {ending}
    {person2} and {person} {past} {object} {when}, {ending}
    No one {past} {object} {adverb}
    {subject} {past} {object}
    {Few}
  `),
  Few: words(`
    Then it rained; That was all; Much has changed since; The rest is arithmetic; Some still do; It took {count} years; Others disagree; {surname} does not
    The answer is simple; Nothing came of it; {The thing} stayed where it was; It worked; So it remains; Nobody objected
  `),
  Lead: words(`
    In the {adj} {season} of {year}; For {count} years; Until {month} {year}; By the time {clause}; On the {ordinal} floor of {building}; Not far from {town}; A generation later; When {clause}
    Before {clause}; In {town}, a town of {thousands} people; To {role}; {Where}; Since {clause}; As often as not; Strictly speaking; Although {clause}; If {clause}; Some {length} downstream; Once {clause}
    Every {season}; Despite {object}; With {object} under one arm; Thanks to {object}; Unlike {object}; Where the {thing} meets the {thing}; In the words of {person}; Twice a year; After {count} {adj} attempts
  `),
  Where: words(`
    Behind the {adj} {building}; Across the {landscape}; Under the {thing}; Inside a(n) {adj} {container}; Beside the {adj} {landscape}; Above {town}; Along the old {route}
  `),
  clause: words(`
    {subject} {past} {object}; {subject} {past} {object} {where}; {subject} {past} {object} {when}; {subject} {adverb} {past} {object} {where}; {subject} {was} {state} {where}; {subject} {was} {state} {when}
    {subject} {past} {object} {for}; {subject} {past} {object} {where} {when}; there {were} {count} {adj} {things} {where}; {subject} {could} {inf} {object}; {subject} {could} {inf} {object} {where}
    {subject} who {past} {object} {past} {object}; {subject} of {town} {past} {object} {for}; the {thing} of the {thing} {was} {state}; {subject} {was} {adj} and {adj}; what {subject} {past} {was} {object}
    {people} in {town} {past} {object} instead; it {was} {adj} to {inf} {object}; {subject} {past} that {subject} {was} {state}; {subject} {past} neither {object} nor {object}
  `),
  predicate: words(`
    {past} {object} {where}; {past} {object} {when}; {was} {state} {where}; {could} {inf} {object} {for}; {past} {object} and {past} {object}
  `),
  ending: words(`
    and {past} {object} {where}; which {was} {state} {when}; {ing} {object} {where}; a(n) {thing} of the {adj} {kind}; although {subject} {past} {object}; because {subject} {was} {state}; where {people} {past} {object}
    as {people} had done since {year}; {ing} {object} and {ing} {object}; so that {subject} {could} {inf} {object}; the {ordinal} of its kind; with {count} {things} and a(n) {thing}; whose {thing} {was} {state}; while {subject} {past} {object}
    {adverb} and without {object}; at a cost of {money}; and no {thing} {was} {state}; until {subject} {past} {object}; long after {subject} {past} {object}; for want of a(n) {adj} {thing}
  `),
  aside: words(`
    {count} {things}, all {state}; a(n) {adj} {thing} by any measure; the {ordinal} in {count} years; {length} from end to end; {money} at the prices of {year}; {ing} {object}; {adverb}, to be sure; some say {count2}
    “a(n) {thing}, nothing more,” as {surname} put it; {things}, mostly; a word {role} would hardly use
  `),
  speech: words(`
    You cannot {inf} {object} {adverb}; We {past} {object} {when}; I have seen {count} {things} and not one {was} {state}; {subject} {was} {state}, and that is that; There is no such thing as a(n) {adj} {thing}; It isn’t the {thing} that worries me, it’s the {thing}
    My grandmother {past} {object} with her own hands; Ask anyone in {town}; If you don’t {inf} {object}, {people} will; People think {subject} {was} {state}; We’re {ing} {object}, {adverb}, as we’ve done since {year}; They’d call it a(n) ‘{adj} {thing}’ today
    Nothing {was} {state} {when}; One {thing} is enough; The {thing} remembers what the {thing} forgets; It’s {weight} of {thing}, give or take
  `),
  says: words('says; said; recalls; explained; wrote; insists; remarked; answers; maintains; adds; observed'),
  why: words(
    'why {subject} {past} {object}; how {subject} {could} {inf} {object}; that {subject} {was} {state}; where the {things} had come from; whether {subject} {was} {state}',
  ),
  question: words('did {subject} {inf} {object}; would anyone {inf} {object}; should {people} {inf} {object} {where}; not {inf} {object}'),
  knew: words('knew; remembers; could say; had asked; understood; foresaw; explained'),
  The: words('The'),
  'The thing': words('The {thing}; The {adj} {thing}; Each {thing}; One {adj} {thing}; The {thing} in {town}'),
  subject: words(`
    {person}; {surname}; {role}; the {adj} {thing}; {people}; the {things}; {institution}; a(n) {adj} {role0}; {person2}; the {thing}; its {things}; {count} {things}; the {adj} {thing} of that {kind}; the {role0}’s {thing}; {town}’s {role0}s
    most {people}; the last of the {things}; the {thing} and the {thing}; each {role0}; neither {role0} nor {role0}
  `),
  object: words(`
    the {thing}; the {adj} {thing}; a(n) {adj} {thing}; {things}; {adj} {things}; {count} {things}; the {thing} of the {thing}; {weight} of {stuff}; a(n) {adj}, {adj} {thing}; the {things} of {town}; {length} of {stuff}; its {adj} {things}; {stuff}
    the {role0}’s {thing}; every {thing}; the {adj} {things} and {things}; {surname}’s {thing}; what remained of the {thing}; half of the {things}; {money} worth of {stuff}; a(n) {thing}, a(n) {thing} and {count} {things}; a {year} {thing}
  `),
  person: words(
    '{first} {surname}; {initial}. {initial}. {surname}; Dr. {first} {surname}; {first} {initial}. {surname}; Prof. {surname}; {initial}. {surname}; {first} {surname}-{surname}; Mrs. {surname}',
  ),
  person2: words('{first} {surname}; {first}; {surname} and {surname}; {first} and {first} {surname}; St. {first}’s {thing}'),
  role: words(
    'the {role0}; a(n) {adj} {role0}; {town}’s {role0}; the {ordinal} {role0} of {town}; a(n) {role0} at {institution}; chief {role0} for {count} years; a retired {role0}',
  ),
  role0: words(`
    archivist; bookbinder; cartographer; lighthouse keeper; typesetter; engraver; hydrologist; schoolteacher; apothecary; ferryman; clockmaker; botanist; stonemason; surveyor; postmistress; telegraphist; beekeeper; glassblower; meteorologist; organist
    librarian; metallurgist; shipwright; pharmacist; cabinetmaker; geologist; nurse; carpenter; accountant; violinist; translator; blacksmith; seamstress; chemist; vineyard worker; railwayman; watchmaker; ornithologist; proofreader; photographer
    mathematician; astronomer; bricklayer; correspondent; weaver; navigator; lexicographer; archaeologist; papermaker
    baker; farmer; miller; teacher; doctor; sailor; smith; tailor; cook; clerk; mayor; pilot; porter; singer; writer; hunter; judge; painter; printer; weaver; miner; guide; editor
  `),
  people: words(`
    villagers; the inhabitants; children; its subscribers; travellers; apprentices; shopkeepers; scholars; passengers; fishermen; students; visitors; the neighbours; volunteers; merchants; commuters; readers; collectors; the townspeople; householders
    schoolchildren; emigrants; millworkers; pensioners; printers; grandparents; ratepayers; compositors; sailors; gardeners
    farmers; women; men; bakers; parents; teachers; friends; guests; families; workers; buyers; sisters; writers; clerks; the poor; cooks
  `),
  first: words(`
    Ada; Matthias; Ingeborg; Olufemi; Clémence; Rosalind; Tomasz; Yevgenia; Bartholomew; Siobhán; Esperanza; Kwabena; Hildegard; Ruaridh; Annelise; Dimitrios; Parvati; Leopold; Marguerite; Ignatius; Noor; Wilhelmina; Étienne; Zsófia; Agnieszka; Thaddeus
    Beatriz; Cornelius; Eilidh; Florian; Giuseppina; Henrik; Isolde; Jarmila; Kasimir; Lucienne; Moritz; Nadezhda; Octavia; Philippa; Quentin; Renata; Sixten; Theodora; Ulrike; Valentín; Xanthe; Yolanda; Zacharias; Ann; Tom; Ida; Ole; Eve
    Anna; John; Mary; Peter; Lena; Marc; Rosa; Paul; Nina; Karl; Jan; Eva; Luis; Sara; Hugo; Ines; Otto; Vera; Max; Clara; Lars; Maya; Ivan; Ruth; Noah; Ella
  `),
  surname: words(`
    Okonkwo-Bell; Lindqvist; Marchetti; Villanueva; Szymańska; Abernathy; Oyelaran; Grünwald; Papadimitriou; Castellanos; Thistlewood; Vanderbruggen; Halloran; Ngwenya; Rautenberg; Kirkbride; Sørensen; Montefiore
    Wolverton; Bhattacharya; Ferreira; Quarterman; Ashdown; Novotný; Pettigrew; Zubiri; Hartmann; Llewellyn; Oduya; Carrick; Brandreth; Iversen; Tolland; Escudero; Mistry; Rook; Pell; Vane; Dupont; Winterbourne; Jessop; Kettleworth; Lund; Amsel
    Bell; Marsh; Ward; Stone; Field; Hale; Ross; Lane; Frost; Holt; Wells; Moss; Reed; Sand; Kerr; Byrne; Nash; Quinn; Soto; Haas; Weber; Lopes; Moreau; Novak; Rossi; Conti; Olsen; Berg; Silva; Cruz
  `),
  initial: words('A; B; C; E; F; G; H; J; K; L; M; N; O; P; R; S; T; V; W'),
  institution: words(`
    the Hydrographic Society; the Municipal Library; the Cooperative of Papermakers; the Royal Institute of Surveyors; the Observatory at {town}; the Ministry of Posts; the Cartographic Institute; the County Record Office; the Guild of St. {first}
    {town} Polytechnic; the Telegraph Company; the Museum of Everyday Things; the Bureau of Weights; the Old Harbour Commissioners; the {surname} Foundation; the School of Navigation
  `),
  short: words('IHS; CPW; RIS; MoP; AIA; OHC; UNMI; BWM; the “Institute”; SN'),
  town: words(`
    Port Ellery; Lower Wexcombe; Kvarnholm; Vila Morena; St. Aubrey; Harrowmouth; Brzezina Górna; Castelnovo; Nether Allington; Ostermünde; Great Thornbury; Puerto Alameda; Skerryvoe; Highcastle; Rookhope; Tarnbrook
    Wolds; Eel Quay; Ballintra; Monte Quieto; Westerhaven; Llanfaes; Cold Overton; Saltmarsh; Dry Ridge; Ely Cross; Gamla Bruk
    Wells; Redhill; Ashby; Lynn; Porto Novo; Tarn; Elm Cross; Holm; Sandby; Marsh End; Old Quay; Lund; Winton; Alder; Mere; Stoke; Kirkby; Dunmore; Easton; Vale; Fenby; Norwick; Loch End; Brook; Hull End; Cray
  `),
  thing: words(`
    manuscript; lighthouse; barometer; timetable; waterwheel; encyclopaedia; printing press; typewriter; parliament; staircase; chronometer; aqueduct; catalogue; harbour; orchestra; telescope; staple; spectacle; cathedral; railway; newspaper; ledger; archipelago
    dictionary; constellation; semaphore; observatory; conservatory; pamphlet; instrument; mechanism; atlas; bridge; lamp; clock; rope; kettle; map; road; hedge; mill; ink; page; bell; letter; quarry; reservoir; thermometer; tramway; postcard; parchment; alphabet
    photograph; microscope; hypothesis; apprenticeship; correspondence; inheritance; refrigerator; accordion; umbrella; wheelbarrow; pendulum; escapement; counterweight; signal box; watershed; greenhouse; laboratory; auditorium; inscription; watermark; typeface; colophon
    bookshelf; proof; margin; column; footnote; headline; deadline; subscription; advertisement; envelope; voyage; expedition; settlement; regulation; measurement; experiment; calculation; circumference; thunderstorm; drought; harvest; vineyard; granary; warehouse
    boat; book; door; wall; field; garden; house; kitchen; market; school; street; table; tower; train; tree; village; window; winter; word; church; coat; coin; engine; farm; fence; ferry; fire; floor; gate; glass; gold; grain; horse; iron
    key; ladder; lake; law; leaf; line; lock; loom; meal; mine; moon; name; nail; net; oven; pen; pier; pipe; plan; plough; pump; rail; rain; ring; roof; rule; saddle; sail; salt; scale; ship; shop; song; star; stone; storm; stove; thread; tide; tool
    wagon; wheel; wire; wood; wool; yard; plate; price; path
  `),
  things: words(`
    manuscripts; lighthouses; barometers; timetables; waterwheels; encyclopaedias; printing presses; typewriters; staircases; chronometers; catalogues; harbours; telescopes; newspapers; ledgers; islands; dictionaries; semaphores; pamphlets; instruments; atlases
    bridges; lamps; clocks; ropes; kettles; maps; roads; hedges; mills; pages; bells; letters; quarries; thermometers; postcards; photographs; microscopes; hypotheses; accordions; umbrellas; pendulums; counterweights; greenhouses; inscriptions; watermarks; typefaces
    bookshelves; proofs; margins; columns; footnotes; headlines; subscriptions; advertisements; envelopes; voyages; regulations; measurements; experiments; calculations; thunderstorms; vineyards; warehouses; wood-block prints; half-tones; cross-references; shop fronts
    hand-me-downs; index cards; steam engines; street lamps; water meters; weather reports; signatures; woodcuts; spare parts; night trains; rules of thumb; ships’ logs
    boats; books; doors; walls; fields; gardens; houses; rooms; schools; streets; tables; towers; trains; trees; windows; words; coats; coins; engines; farms; fences; fires; gates; horses; keys; ladders; lakes; laws; leaves; lines; locks; looms; meals; mines; names
    nails; nets; pens; pipes; plans; ploughs; pumps; rails; rings; roofs; rules; sails; ships; shops; songs; stones; storms; stoves; tides; tools; wagons; wheels; wires; yards; plates; prices; paths; pots; boots; hats
  `),
  stuff: words(
    'copper wire; parchment; granite; lamp oil; rainwater; newsprint; timber; correspondence; machinery; limestone; arithmetic; hemp; printer’s ink; ironwork; wool; electricity; sailcloth; gum arabic; linseed oil; type metal; salt; peat; evidence; handwriting',
  ),
  kind: words('kind; sort; century; type; make; variety; pattern; school; period; district'),
  adj: words(`
    magnificent; weather-beaten; narrow; provincial; nineteenth-century; unremarkable; well-thumbed; sophisticated; old; brittle; half-forgotten; meticulous; hexagonal; temporary; comparatively cheap; extraordinary; abandoned; hand-coloured; industrial
    municipal; small; disreputable; waterproof; unexpectedly heavy; transatlantic; black; cast-iron; indispensable; philosophical; inconvenient; long; self-evident; early; decorative; mechanical; prosperous; red; experimental; conscientious; melancholy; crooked
    international; subterranean; inexhaustible; thin; celebrated; astronomical; perpendicular; second-hand; picturesque; seasonal; uninterrupted; new; approximate; administrative; unfashionable; dry; elaborate; traditional; bilingual; cumbersome; low; ingenious
    knee-deep; obsolete; imperceptible; rectangular; generous; blue; clandestine; ceremonial; uncomplicated; four-storey; plain; respectable; draughty; immovable; warm; unprecedented; handsome; interchangeable; quiet; representative; sturdy; tidal; ubiquitous; vast
    large; good; great; little; heavy; light; round; short; tall; white; grey; green; cold; dark; deep; empty; full; late; loud; lost; odd; open; poor; rare; rich; rough; rusty; sharp; slow; soft; steep; tidy; wet; wide; wild; wooden; young; local; first; last
    famous; common; simple; broken; careful; distant; double; famous; formal; frozen; golden; hidden; honest; humble; narrow; polite; proper; public; sacred; secret; silver; solid; square; strange; sudden; yellow
  `),
  past: words(`
    catalogued; rebuilt; misplaced; photographed; repaired; carried; translated; inherited; described; transported; measured; sold; ignored; rediscovered; advertised; surveyed; kept; replaced; admired; dismantled; bought; restored; illustrated; transcribed; painted
    abandoned; calculated; distributed; lent; administered; straightened; underestimated; burnt; manufactured; found; investigated; collected; subscribed to; recommended; forgot; demonstrated; undertook; saw; reconstructed; whitewashed; lost; corrected; interrupted
    drew; acknowledged; experimented with; copied; accompanied; left behind; discontinued; numbered; overhauled; memorised; took apart; apologised for; examined; set; standardised; welcomed; anticipated; printed; unwrapped; exchanged; disapproved of; made; weighed
    built; broke; brought; called; closed; cut; dug; fed; felt; fixed; gave away; held; hid; knew; led; left; liked; met; moved; needed; opened; paid for; pulled; read; sent; showed; spent; stole; stored; taught; told; took; tried; used; wanted; watched; wrote about
    asked for; lived by; looked for; put up; ran; shut; swept; turned; washed
  `),
  inf: words(`
    catalogue; rebuild; photograph; repair; carry; translate; inherit; describe; transport; measure; sell; ignore; rediscover; advertise; survey; keep; replace; dismantle; restore; illustrate; transcribe; calculate; distribute; administer; underestimate
    manufacture; find; investigate; collect; recommend; forget; demonstrate; reconstruct; correct; interrupt; draw; acknowledge; copy; accompany; discontinue; memorise; examine; standardise; print; exchange; weigh; understand; see
    build; break; bring; buy; call; close; cut; feed; fix; give away; hide; hold; know; lead; leave; lend; like; lose; make; mend; move; need; open; paint; pay for; pull; put up; read; send; show; spend; store; take; teach; try; turn; use; want; wash; watch; write about
  `),
  ing: words(`
    cataloguing; rebuilding; photographing; repairing; carrying; translating; describing; transporting; measuring; selling; ignoring; rediscovering; advertising; surveying; keeping; replacing; dismantling; restoring; illustrating; transcribing; calculating
    distributing; administering; manufacturing; finding; investigating; collecting; recommending; demonstrating; reconstructing; correcting; interrupting; drawing; copying; accompanying; memorising; examining; standardising; printing; exchanging; weighing
    building; breaking; bringing; buying; calling; closing; cutting; feeding; giving away; hiding; holding; leading; leaving; lending; losing; making; moving; needing; opening; paying for; pulling; reading; sending; showing; storing; taking; teaching; turning; using; washing
  `),
  was: words('was; was; had been; is; remained; seemed; became; would be; proved; must have been'),
  were: words('were; had been; remained; are; used to be; must have been'),
  could: words('could; could not; had to; may yet; was able to; used to; managed to; would; refused to; might; was obliged to; did not'),
  state: words(`
    out of print; in working order; beyond repair; half empty; under water for {count} days; sold by the dozen; still in use; never heard of again; covered with {stuff}; older than {town} itself; worth {money}; within walking distance; kept under lock and key
    as {adj} as ever; anything but {adj}; on its way to {town}; accurate to within {small}; {length} too short; a matter of opinion; described as “{adj}”; open from {time} to {time}; all but forgotten; the subject of {count} lawsuits; scarcely {adj}; exhibited in {town}
    the property of {institution}; too {adj} to {inf}; unaccounted for; 1:{thousands} in scale; far from {adj}; well below {temperature}
  `),
  where: words(`
    in {town}; on the {adj} {landscape}; behind the {building}; at {institution}; along the {route}; under the {building}; between {town} and {town}; in a(n) {adj} {container}; {length} from {town}; beneath the {thing}; across the {landscape}; from {town} to {town}
    at the foot of the {landscape}; in the {building} at {town}; on the road to {town}; beside the {thing}; by the {route}; inside the {container}; upstream of the {building}
    at home; in the {thing}; by the {thing}; near {town}; in the yard; on the {thing}; in the {thing} of the {thing}; here and there; at the gate; in {town}; out of sight; under it; in town; down by the {landscape}; on a(n) {adj} {thing}; next door
  `),
  landscape: words(
    'moor; estuary; hillside; escarpment; peninsula; marsh; valley; mountainside; shore; headland; plateau; floodplain; river; dunes; hill; wood; beach; lake; bay; cliff; plain; park; island',
  ),
  building: words(
    'town hall; customs house; railway station; boathouse; schoolhouse; paper mill; observatory; corn exchange; post office; monastery; gasworks; reading room; printing works; museum; old granary; weighbridge; music room; pumping station',
  ),
  route: words(
    'canal; towpath; railway line; drovers’ road; telegraph line; high street; embankment; pilgrims’ way; coast; ring road; lane; river; coast road; track',
  ),
  container: words(
    'envelope; tea chest; cupboard; notebook; shoebox; glass case; strongroom; tin; crate; pigeonhole; filing cabinet; suitcase; drawer; barrel',
  ),
  when: words(`
    in {year}; in {month}; on {day}; {count} years later; before the {adj} winter of {year}; after {count} attempts; every {season}; at {time}; for {count} months; on {date}; by {month} {year}; during the {thing}’s {ordinal} year; until {year}; since {year}
    between {year} and {year2}; within a fortnight; overnight; at short notice; in the {year}s
  `),
  for: words(
    'for {money}; for the sake of {people}; for {people} and {people}; with {adj} care; by means of {stuff}; without {object}; in spite of {object}; on behalf of {institution}; with a(n) {adj} {thing}; to the surprise of {people}; for fear of {adj} {things}; by hand',
  ),
  adverb: words(`
    approximately; conscientiously; reluctantly; almost; simultaneously; without hesitation; surprisingly; quietly; independently; rather; systematically; inevitably; often; unintentionally; twice; enthusiastically; methodically; never; by candlelight
    seldom; immediately; by and large; imperceptibly; late; at once; comparatively; presumably
    soon; still; slowly; again; at last; by then; in time; gladly; now and then; at first; later; only; hardly; once; for now; in turn; as a rule; in the end; by chance; even so; at length; simply; nearly; in vain; on foot; today
  `),
  season: words('spring; summer; autumn; winter; harvest; rainy season'),
  month: words('January; February; March; April; May; June; July; August; September; October; November; December'),
  day: words('Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; a Sunday; {date}; the {ordinal}'),
  ordinal: words('first; second; third; fourth; fifth; seventh; eighth; eleventh; thirteenth; twenty-first; thirty-second; hundredth'),
};
