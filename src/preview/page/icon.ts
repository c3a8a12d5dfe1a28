const SVG = 'http://www.w3.org/2000/svg';

/** Drawn on a field of 24 by 24, in the colour of the text around them. */
const PATHS = {
  reply: 'M10 5v4.5c6.5.6 10 4.4 11 10.5-2.5-3.6-6-5.2-11-5.2V19.5L2.5 12z',
  more: 'M5 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm7 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  inspect:
    'M10.5 3a7.5 7.5 0 1 0 4.6 13.4l4.5 4.5 1.4-1.4-4.5-4.5A7.5 7.5 0 0 0 10.5 3zm0 2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
  eye: 'M12 5C6.5 5 2.7 9 1.5 12c1.2 3 5 7 10.5 7s9.3-4 10.5-7C21.3 9 17.5 5 12 5zm0 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zm0 2.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  warning: 'M12 2 1 21h22zm-1 7h2v6h-2zm0 8h2v2h-2z',
  outward: 'M13 3h8v8h-2V6.4l-8.3 8.3-1.4-1.4L17.6 5H13zM5 5h5v2H6v11h11v-4h2v6H4V5z',
  down: 'M5.7 8.3 12 14.6l6.3-6.3 1.4 1.4L12 17.4 4.3 9.7z',
  check: 'm9.5 18.4-6-6L5 11l4.5 4.5L19 6l1.5 1.5z',
  file: 'M6 2h8l5 5v15H5V2zm7 2v4.5h4.5z',
  picture: 'M3 4h18v16H3zm2 2v10.5l4.5-5 4 4 2.5-2.5 3 3V6zm10 1.5a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  forward: 'M14 5v4.5C7.5 10.1 4 13.9 3 20c2.5-3.6 6-5.2 11-5.2v4.7l7.5-7.5z',
} as const;

export type IconName = keyof typeof PATHS;

/** Draws a sign. Words beside it, or the label of what contains it, must say what it means. */
export function drawIcon(name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  return svg;
}
