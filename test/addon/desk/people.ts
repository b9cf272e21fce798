/** Olive writes in the Commercial drive, Beth manages it, Vic may only look, Eli has no licence for labels. */
export const OLIVE = 'olive.archer@example.gov.uk';
export const BETH = 'beth.tregenza@example.gov.uk';
export const VIC = 'vic.reader@example.gov.uk';
export const ELI = 'eli.unlicensed@example.gov.uk';

/** The Commercial team's shared drive in the example pack. */
export const COMMERCIAL = '0ACommer8x3KdHp6PVA';
