import { parseAddress, safeAddress } from '../html/safeAddress';

/** Parameters that say who followed a link and from where, and nothing about what is shown. */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+',
    // Google, Microsoft, Meta, X, TikTok, LinkedIn, Yandex, Pinterest: the click.
    '_ga|_gl|dclid|gad_\\w+|gbraid|gclid|gclsrc|srsltid|wbraid',
    'msclkid',
    'fbclid|fb_action_ids|fb_action_types|fb_ref|fb_source|igsh|igshid',
    'twclid|ref_src|ref_url',
    'ttclid|_ttp',
    'li_fat_id|trk|trkinfo|trackingid',
    '_openstat|yclid|ysclid',
    'epik',
    // Newsletters: who opened it.
    'mc_cid|mc_eid',
    '_hsenc|_hsmi|__hs\\w+|hsctatracking',
    'mkt_tok',
    'ml_subscriber|ml_subscriber_hash',
    'oly_anon_id|oly_enc_id',
    'vero_conv|vero_id',
    'ck_subscriber_id',
    'sc_cid|s_kwcid',
    // Campaigns of analytics programs and of newspapers.
    '(?:pk|mtm|piwik|matomo)_\\w+',
    'at_(?:medium|campaign|custom\\d|bbc_team|campaign_type|format|link_\\w+|ptr_name|creation|audience_id|product)',
    'ns_(?:campaign|fee|linkname|mchannel|source)',
    'wt_mc|wt\\.mc_id|wickedid|__s|_branch_match_id|_branch_referrer|icid|ncid|ftag|smid|smtyp',
  ].join('|')})$`,
  'i',
);

/** Parameters that track on these hosts, and say something on others. */
const BY_HOST: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/, /^(?:si|feature|pp)$/],
  [/(?:^|\.)(?:twitter|x)\.com$/, /^(?:s|t)$/],
  [/(?:^|\.)theguardian\.com$/, /^CMP$/],
  [/(?:^|\.)amazon\.[a-z.]+$/, /^(?:ref_?|tag|pd_rd_\w+|pf_rd_\w+)$/],
];

/** Pages that only note who passed through; the parameter that says where to. */
const GATES: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url$/, 'q'],
  [/^https?:\/\/(?:www\.)?google\.[a-z.]+\/url$/, 'url'],
  [/^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/$/, 'url'],
  [/^https?:\/\/l{1,2}m?\.(?:facebook|instagram)\.com\/(?:l\.php)?$/, 'u'],
  [/^https?:\/\/www\.youtube\.com\/redirect$/, 'q'],
];

/** Where a page that only notes who passed through leads to; null for any other address. */
function beyondGate(page: URL): string | null {
  for (const [gate, parameter] of GATES) {
    const written = gate.test(page.origin + page.pathname) ? page.searchParams.get(parameter) : null;
    const address = written === null ? null : safeAddress(written);
    if (address !== null) return withoutTracking(address) ?? address;
  }
  return null;
}

/**
 * The address without the parameters that only say who followed it, and past the pages that only count; null where there
 * is nothing of that. What stays is, letter for letter, as it was written.
 */
export function withoutTracking(address: string): string | null {
  const page = parseAddress(address);
  const begin = address.indexOf('?');
  if (page === null || begin < 0 || !/^https?:$/.test(page.protocol)) return null;
  const beyond = beyondGate(page);
  if (beyond !== null) return beyond;
  const fragment = address.indexOf('#', begin);
  const end = fragment < 0 ? address.length : fragment;
  const parameters = address.slice(begin + 1, end).split('&');
  const kept = parameters.filter((parameter) => !isTracking(parameter, page.hostname));
  if (kept.length === parameters.length) return null;
  const query = kept.length === 0 ? '' : `?${kept.join('&')}`;
  return address.slice(0, begin) + query + address.slice(end);
}

function isTracking(parameter: string, host: string): boolean {
  const [name = ''] = parameter.split('=');
  return TRACKING.test(name) || BY_HOST.some(([hosts, names]) => hosts.test(host) && names.test(name));
}
