// The mark of Stet as SVG: an s written with a broad nib, and under it the dots that mean "let it stand".

const paper = '#f7f2e7';
const edge = '#e2d9c5';
const ink = '#22406f';

const nib = { width: 58, degrees: 28 };
/** The middle line of the letter: where it starts, then cubic curves. */
const start = [330, 150];
const curves = [
  [318, 112, 282, 92, 246, 96],
  [204, 101, 180, 132, 190, 168],
  [204, 216, 326, 206, 338, 262],
  [347, 306, 308, 338, 262, 338],
  [222, 338, 190, 318, 178, 276],
];
const dots = [148, 220, 292, 364];

export function iconSvg() {
  const circles = dots.map((x) => `<circle cx="${x}" cy="420" r="20"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">
  <title>Stet</title>
  <rect x="20" y="20" width="472" height="472" rx="104" fill="${paper}" stroke="${edge}" stroke-width="8"/>
  <g fill="${ink}" stroke="${ink}" stroke-width="10" stroke-linejoin="round">
    <path d="${letter()}"/>
  </g>
  <g fill="${ink}">${circles}</g>
</svg>
`;
}

/** What a nib of that width and slant covers on its way: one small quadrilateral a step, all turned the same way round. */
function letter() {
  const slant = (nib.degrees * Math.PI) / 180;
  const half = [(Math.cos(slant) * nib.width) / 2, (-Math.sin(slant) * nib.width) / 2];
  const points = middleLine();
  return points
    .slice(1)
    .map((to, at) => sweep(points[at], to, half))
    .join('');
}

function sweep([x0, y0], [x1, y1], [dx, dy]) {
  const corners = [
    [x0 - dx, y0 - dy],
    [x0 + dx, y0 + dy],
    [x1 + dx, y1 + dy],
    [x1 - dx, y1 - dy],
  ];
  const isTurned = dx * (y1 - y0) - dy * (x1 - x0) < 0;
  const ordered = isTurned ? corners.reverse() : corners;
  return `M${ordered.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
}

function middleLine() {
  const points = [start];
  for (const [ax, ay, bx, by, cx, cy] of curves) {
    const [px, py] = points.at(-1);
    for (let step = 1; step <= 14; step += 1) {
      const t = step / 14;
      const mix = (p, a, b, c) =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * c;
      points.push([mix(px, ax, bx, cx), mix(py, ay, by, cy)]);
    }
  }
  return points;
}
