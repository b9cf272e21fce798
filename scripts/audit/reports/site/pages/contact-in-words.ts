import type { PackSettings } from '#policy/pack/pack-settings.ts';
import type { Audience } from '../audience.ts';
import { withStop } from '../../words/in-words.ts';
import type { Words } from '../page.ts';

/** Whom to ask. What everybody may see gives no address. */
export function contactInWords({ recordsOfficer, site }: PackSettings, audience: Audience): Words {
  if (audience === 'public')
    return site.contact === undefined
      ? `Ask the ${recordsOfficer.title}.`
      : `Ask the ${recordsOfficer.title}. ${withStop(site.contact)}`;
  return [
    `Ask the ${recordsOfficer.title}: `,
    { text: recordsOfficer.address, href: `mailto:${recordsOfficer.address}` },
    '.',
  ];
}
