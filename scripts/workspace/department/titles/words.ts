/** What fills the gaps in titles: invented bodies, places and matters, none of them real. */
export const WORDS = {
  topic: [
    'rural bus services', 'flood resilience', 'heat networks', 'skills bootcamps', 'coastal erosion', 'biodiversity net gain',
    'apprenticeship levy', 'early years funding', 'smart meters', 'river quality', 'school food', 'energy efficiency',
    'allotment tenure', 'tree planting', 'peatland restoration', 'harbour dues', 'adult literacy', 'town deals',
    'market trading', 'local growth', 'digital inclusion', 'loneliness', 'veterinary capacity', 'seed certification',
    'freight consolidation', 'listed buildings', 'library provision', 'noise abatement', 'warm homes', 'licensing reform',
  ],
  supplier: [
    'Ashdown Consulting', 'Brightwater Systems', 'Calder & Rowe LLP', 'Denholm Facilities', 'Ellerby Print', 'Fenwick Cloud',
    'Greystone Security', 'Hartwell Catering', 'Inglenook Research', 'Juniper Data', 'Kestrel Couriers', 'Larkhill Training',
    'Marlowe Estates', 'Northgate Translation', 'Orchard IT', 'Penrose Recruitment', 'Quayside Travel', 'Redfern Audit',
  ],
  body: [
    'the Inland Fisheries Board', 'the Upland Commission', 'the Towns Agency', 'the Weights Office', 'the Coastal Forum',
    'the Harbours Trust', 'the Seeds Inspectorate', 'the Skills Council', 'the Regional Museums Board', 'the Tenancy Tribunal',
  ],
  system: ['Beacon', 'Casebook', 'Compass', 'Grants Online', 'Harbour', 'Ledger', 'Lighthouse', 'Pathway', 'Portal', 'Rota Manager', 'Tally'],
  project: [
    'Project Alder', 'Project Bramble', 'Project Curlew', 'Project Dunlin', 'Records Transformation', 'Workplace 2025',
    'Shared Services Exit', 'Grants Modernisation', 'Smarter Inspections', 'Coastal Data', 'Finance Systems Replacement',
  ],
  committee: [
    'Finance committee', 'Audit and Risk Committee', 'Executive Committee', 'People Committee', 'Investment committee',
    'Health and safety committee', 'Change board', 'Delivery board', 'Information governance board', 'Security working group',
  ],
  building: ['Caxton Court', 'Eastgate House', 'Harbour Point', 'Millbank Annexe', 'Northern Hub', 'Quay House', 'Temple Row'],
  constituency: ['Ashby North', 'Barrowdale', 'Cranmere', 'Dunsford East', 'Elmbridge Vale', 'Fosse Valley', 'Garston', 'Holme Valley'],
  bill: ['Coastal Access Bill', 'Harbours Bill', 'Heat Networks Bill', 'Skills (Amendment) Bill', 'Town Councils Bill'],
  instrument: [
    'Harbour Dues (Amendment) Regulations', 'Seed Marketing Regulations', 'Flood Warning (Fees) Order', 'Town Deals Order',
    'Heat Metering Regulations',
  ],
  event: ['Spring reception', 'Skills summit', 'Coastal conference', 'Supplier day', 'Staff awards', 'Stakeholder breakfast', 'All-staff away day'],
  course: ['Information security', 'Line management essentials', 'Records basics', 'Commercial awareness', 'First aid at work', 'Freedom of information'],
  grade: ['AO', 'EO', 'HEO', 'SEO', 'Grade 7', 'Grade 6', 'Deputy Director'],
  country: ['France', 'Ireland', 'Norway', 'the Netherlands', 'Denmark', 'Portugal'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  given: [
    'Amina', 'Ben', 'Carys', 'Daniel', 'Efua', 'Fiona', 'Gareth', 'Hannah', 'Imran', 'Jo', 'Kate', 'Liam', 'Maya', 'Nikhil',
    'Orla', 'Peter', 'Rosa', 'Sam', 'Tomasz', 'Usha', 'Victor', 'Wen', 'Yusuf', 'Zoe',
  ],
  family: [
    'Abbott', 'Begum', 'Carter', 'Dhillon', 'Edwards', 'Fletcher', 'Grant', 'Hughes', 'Iqbal', 'Jarvis', 'Kaur', 'Lomax',
    'Mensah', 'Nowak', 'Okafor', 'Patel', 'Quinn', 'Rees', 'Stone', 'Turner', 'Usman', 'Vaughan', 'Walsh', 'Young',
  ],
} as const satisfies Record<string, readonly string[]>; // prettier-ignore
export type WordList = keyof typeof WORDS;
