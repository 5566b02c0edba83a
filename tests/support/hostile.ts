// Markup that tries to run, to fetch or to change on its way, by families: each trick in many spellings.

/** Sets this on the window if it ever runs, and asks this host if anything is ever fetched. */
export const CANARY = 'stetCanary';
export const CANARY_HOST = 'canary.invalid';

const RUN = `window.${CANARY}=1`;
const GET = `https://${CANARY_HOST}/x`;

/** Names of addresses that run, in the spellings in which browsers have read them. */
const RUNNING_ADDRESSES = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` \u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `java\r\nscript:${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A;&#97;vascript:${RUN}`,
  `&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058${RUN}`,
  `javascript&colon;${RUN}`,
  `java&Tab;script&colon;${RUN}`,
  `java&NewLine;script:${RUN}`,
  `\u00A0javascript:${RUN}`,
  `\uFEFFjavascript:${RUN}`,
  `javascript://x.example/%0A${RUN}`,
  `javascript:/*--></title></style></textarea></script>*/${RUN}`,
  `vbscript:${RUN}`,
  `livescript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD53aW5kb3cuc3RldENhbmFyeT0xPC9zY3JpcHQ+`,
  `DATA:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `blob:https://${CANARY_HOST}/1`,
  `filesystem:https://${CANARY_HOST}/1`,
  `view-source:javascript:${RUN}`,
  `jar:https://${CANARY_HOST}!/x`,
  `feed:javascript:${RUN}`,
  `about:srcdoc`,
  `file:///etc/passwd`,
  `//${CANARY_HOST}/x`,
  `\\\\${CANARY_HOST}\\share`,
];

const EVENTS = (
  'onload onerror onclick onmouseover onmouseenter onfocus onfocusin onblur onanimationstart onanimationend ontransitionend ' +
  'ontoggle onbeforetoggle onwheel onscroll onscrollend onpaste oncopy ondrop ondragenter onpointerenter onpointerover ' +
  'onbegin onend onrepeat oncanplay onloadstart oninput onbeforeinput onselectstart oncontentvisibilityautostatechange ' +
  'onhashchange onpageshow onmessage onunhandledrejection onfinish onstart onresize'
).split(' ');

const quoted = (value: string): string => `"${value.replace(/"/g, '&quot;')}"`;

const events = EVENTS.flatMap((name) => [
  `<p ${name}="${RUN}">words</p>`,
  `<p>a <b/${name}=${RUN}>b</b></p>`,
  `<img src=x ${name.toUpperCase()} = '${RUN}'>words`,
]);

const addresses = RUNNING_ADDRESSES.flatMap((address) => [
  `<a href=${quoted(address)}>words</a>`,
  `<svg><a xlink:href=${quoted(address)}><text>words</text></a></svg>words`,
  `<iframe src=${quoted(address)}></iframe>words`,
]);

const inEveryAttribute = [
  'action',
  'archive',
  'background',
  'cite',
  'classid',
  'codebase',
  'data',
  'dynsrc',
  'formaction',
  'longdesc',
  'lowsrc',
  'manifest',
  'ping',
  'poster',
  'profile',
  'src',
  'srcset',
  'usemap',
].flatMap((name) => [
  `<form ${name}="javascript:${RUN}"><input type=image ${name}="${GET}"><button ${name}="javascript:${RUN}">words</button></form>`,
  `<video ${name}="${GET}" autoplay><source ${name}="${GET}" onerror="${RUN}"></video><table ${name}="${GET}"><tr><td ${name}="${GET}">words<td>b</table>`,
]);

const scripts = [
  `<script>${RUN}</script>`,
  `<SCRIPT/x src="${GET}.js"></SCRIPT>`,
  `<script\n>${RUN}</script\t>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<script type=module>${RUN}</script><script nomodule>${RUN}</script>`,
  `<script>${RUN}<!--<script></script>-->`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><script href="data:,${RUN}"/></svg>`,
  `<svg><script>&#119;indow.${CANARY}=1</script></svg>`,
  `<math><script>${RUN}</script></math>`,
  `<template><script>${RUN}</script></template>`,
  `<template shadowrootmode=open><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">words`,
  `<iframe srcdoc="&lt;script&gt;parent.${CANARY}=1&lt;/script&gt;"></iframe>`,
  `<iframe srcdoc='<img src=x onerror=parent.${CANARY}=1>'></iframe>`,
  `<object data="data:text/html,<script>parent.${CANARY}=1</script>"></object>`,
  `<embed src="data:text/html,<script>parent.${CANARY}=1</script>">`,
  `<applet code="${GET}"></applet><frameset><frame src="javascript:${RUN}"></frameset>`,
  `<link rel=stylesheet href="${GET}.css"><link rel=preload as=script href="${GET}.js">`,
  `<link rel=import href="${GET}.html"><link rel=dns-prefetch href="//${CANARY_HOST}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<meta http-equiv="refresh" content="0; url=${GET}">`,
  `<base href="https://${CANARY_HOST}/"><img src=x><a href=y>words</a>`,
  `<meta http-equiv=Content-Security-Policy content="script-src *">words`,
];

const styles = [
  `<style>@import "${GET}.css";</style>words`,
  `<style>@import url(${GET}.css);*{background:url(${GET})}</style>words`,
  `<style>@font-face{font-family:x;src:url(${GET})}p{font-family:x}</style><p>words</p>`,
  `<p style="background:url(${GET})">words</p>`,
  `<p style="background-image:url(&quot;javascript:${RUN}&quot;)">words</p>`,
  `<p style="width:expression(${RUN})">words</p>`,
  `<p style="behavior:url(${GET});-moz-binding:url(${GET}#x)">words</p>`,
  `<p style="list-style:url(${GET});border-image:url(${GET}) 1;cursor:url(${GET}),auto;content:url(${GET})">words</p>`,
  `<p style="--x:url(${GET});mask:url(${GET}#m);filter:url(${GET}#f);clip-path:url(${GET}#c)">words</p>`,
  `<div style="position:fixed;inset:0;z-index:9999">words</div>`,
  `<style><!--</style><script>${RUN}//--></script></style>words`,
  `<style>*{x:'</style><img src=x onerror=${RUN}>'}</style>words`,
];

const pictures = [
  `<img src="${GET}.png" alt="words">`,
  `<img srcset="${GET}.png 1x, ${GET}2.png 2x" src="${GET}.png">`,
  `<picture><source srcset="${GET}.webp"><img src="${GET}.png"></picture>`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>${RUN}</script></svg>">`,
  `<input type=image src="${GET}.png">`,
  `<svg><image href="${GET}.png"/><use href="${GET}.svg#x"/><feImage href="${GET}.png"/></svg>`,
  `<table background="${GET}.png"><tr><td background="${GET}.png">words<td>b</table>`,
  `<video poster="${GET}.png"><track src="${GET}.vtt"></video><audio src="${GET}.mp3" autoplay></audio>`,
  `<image src="${GET}.png" onerror="${RUN}">words`,
  `<body background="${GET}.png" onload="${RUN}"><p>words</p></body>`,
  `<img src="x:x" onerror="${RUN}"><img src=\`x\` onerror=${RUN}>words`,
  `<figure><img src="${GET}.png"><figcaption><img src=x onerror="${RUN}">words</figcaption></figure>`,
];

/** Markup that one parser reads otherwise than the next: what was text the first time is an element the second. */
const mutations = [
  `<math><mtext><table><mglyph><style><math href="javascript:1"></style><img src=x onerror=${RUN}></mglyph></table></mtext></math>words`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}></style></mglyph></form></mtext></math>words`,
  `<svg></p><style><a id="</style><img src=x onerror=${RUN}>"></a></style></svg>words`,
  `<svg><p><style><a title="</style><img src=x onerror=${RUN}>"></style></p></svg>words`,
  `<noscript><style></noscript><img src=x onerror=${RUN}></style>words`,
  `<math><annotation-xml encoding="text/html"><style><img src=x onerror=${RUN}></style></annotation-xml></math>words`,
  `<svg><foreignObject><p><iframe onload=${RUN}></iframe></p></foreignObject></svg>words`,
  `<svg><desc><style><img src=x onerror=${RUN}></style></desc></svg>words`,
  `<svg><title><script>${RUN}</script></title></svg>words`,
  `<textarea><img title="</textarea><img src=x onerror=${RUN}>"></textarea>words`,
  `<title><img title="</title><img src=x onerror=${RUN}>"></title>words`,
  `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp>words`,
  `<listing>&lt;img src=x onerror=${RUN}&gt;</listing>`,
  `<plaintext><img src=x onerror=${RUN}>`,
  `<noembed><img title="</noembed><img src=x onerror=${RUN}>"></noembed>words`,
  `<noframes><img title="</noframes><img src=x onerror=${RUN}>"></noframes>words`,
  `<select><option><style></select><img src=x onerror=${RUN}></style></option></select>words`,
  `<select><template><img src=x onerror=${RUN}></template></select>words`,
  `<table><td><form><table><td></form><img src=x onerror=${RUN}></table></table>words`,
  `<a><table><a href="javascript:${RUN}">words</a></table></a>`,
  `<!--><img src=x onerror=${RUN}>-->words`,
  `<!---><img src=x onerror=${RUN}>-->words`,
  `<!--x--!><img src=x onerror=${RUN}>-->words`,
  `<!-- --!> <script>${RUN}</script> -->words`,
  `<![CDATA[<img src=x onerror=${RUN}>]]>words`,
  `<svg><![CDATA[<img src=x onerror=${RUN}>]]></svg>words`,
  `<?xml version="1.0"?><img src=x onerror=${RUN}>words`,
  `<?php echo "<img src=x onerror=${RUN}>" ?>words`,
  `<!DOCTYPE html [<!ENTITY x "<img src=x onerror=${RUN}>">]>&x;words`,
  `<!--[if gte IE 4]><script>${RUN}</script><![endif]-->words`,
  `<![if !IE]><script>${RUN}</script><![endif]>words`,
  `<p>&lt;img src=x onerror=${RUN}&gt;</p>`,
  `<p>&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;</p>`,
  `<p>&lt;/p&gt;&lt;script&gt;${RUN}&lt;/script&gt;</p>`,
  `<b>&#60;script&#62;${RUN}&#60;/script&#62;</b>`,
  `<code>&lt;/code&gt;&lt;img src=x onerror=${RUN}&gt;</code>`,
];

const encodings = [
  `\uFF1Cscript\uFF1E${RUN}\uFF1C/script\uFF1E`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `<meta charset=utf-7>+ADw-script+AD4-${RUN}+ADw-/script+AD4-`,
  `\u003Cimg src=x one\u0000rror=${RUN}>words`,
  `<im\u0000g src=x onerror=${RUN}>words`,
  `<img\u000Csrc=x\u000Conerror=${RUN}>words`,
  `<img/src=x/onerror=${RUN}>words`,
  `<img src=x onerror\u00A0=${RUN}>words`,
  `<\u200Bscript>${RUN}</script>`,
  `<p>\u202Ewords\u2066 <a href="https://x.example/\u202Egpj.exe">words</a></p>`,
  `<p>\uD800words\uDC00</p>`,
  `<p>\u0000\u0001\u0008\u001F words \uFFFE\uFFFF</p>`,
  `\u001B$B<script>${RUN}</script>\u001B(B`,
  `<p title=\u0060\u0060onmouseover=${RUN}>words</p>`,
  `<p>%3Cscript%3E${RUN}%3C/script%3E</p>`,
  `<ſcript>${RUN}</ſcript><ımg src=x onerror=${RUN}>words`,
];

const unclosed = [
  `<img src=x onerror=${RUN} `,
  `<p>words<script>${RUN}`,
  `<p title="words onclick=${RUN}>`,
  `<a href="javascript:${RUN}`,
  `<table><tr><td>words<td><img src=x onerror=${RUN}`,
  `<<<<<img src=x onerror=${RUN}>>>>>words`,
  `<p/><p/onclick=${RUN}/>words</ p onclick=${RUN}>`,
  `</script><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'><img src=x onerror=${RUN}>`,
  `--><script>${RUN}</script>`,
  `</textarea></title></style></noscript><img src=x onerror=${RUN}>words`,
];

/** Nested as deep as a parser may stumble over; each of them ends in a trick. */
const nested = [
  'div',
  'b',
  'table',
  'ul',
  'blockquote',
  'svg',
  'math',
  'font',
  'a',
  'form',
  'select',
  'template',
].map((tag) => {
  const open = tag === 'table' ? '<table><tr><td>' : tag === 'ul' ? '<ul><li>' : `<${tag}>`;
  return `${open.repeat(300)}<img src=x onerror=${RUN}><script>${RUN}</script>words`;
});

const custom = [
  `<x-y onclick="${RUN}" is="x">words</x-y>`,
  `<details open ontoggle="${RUN}"><summary>words</summary></details>`,
  `<marquee onstart="${RUN}">words</marquee>`,
  `<dialog open onclose="${RUN}"><form method=dialog><button autofocus onfocus="${RUN}">words</button></form></dialog>`,
  `<input autofocus onfocus="${RUN}">words<keygen autofocus onfocus="${RUN}">`,
  `<p contenteditable onbeforeinput="${RUN}" tabindex=0 autofocus onfocus="${RUN}">words</p>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s></svg>words`,
  `<svg><set attributeName=href to="javascript:${RUN}"/><a><text>words</text></a></svg>words`,
  `<svg><a><animate attributeName=href values="javascript:${RUN}"/><text>words</text></a></svg>words`,
  `<math><maction actiontype="statusline#${GET}" xlink:href="javascript:${RUN}">words</maction></math>words`,
  `<a href="https://x.example/" ping="${GET}" onclick="${RUN}" target=_top download>words</a>`,
  `<a href="https://x.example/&quot; onmouseover=&quot;${RUN}">words</a>`,
  `<a href="https://x.example/'onmouseover='${RUN}">words</a>`,
  `<a href="mailto:a@x.example?body=&lt;script&gt;${RUN}&lt;/script&gt;">words</a>`,
  `<p id="root" name="stet" class="prose">words</p><form id="stet"><input name="ask"></form>`,
  `<img name="getElementById"><form name="body"><input name="firstChild"></form>words`,
  `<p data-lexical-text="true" data-lexical-decorator="true" data-lexical-editor="true">words</p>`,
  `<div data-stet='[{"kind":"script"}]' data-lexical-node-key="root">words</div>`,
];

const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  events,
  addresses,
  inEveryAttribute,
  scripts,
  styles,
  pictures,
  mutations,
  encodings,
  unclosed,
  nested,
  custom,
};

export interface HostileFragment {
  /** The family and the place in it. */
  readonly name: string;
  readonly html: string;
}

/** All of them, each once. */
export const HOSTILE: readonly HostileFragment[] = Object.entries(FAMILIES).flatMap(([family, fragments]) =>
  fragments.map((html, index) => ({ name: `${family} ${index + 1}`, html })),
);
