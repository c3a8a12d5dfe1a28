const UNRELEASED = '## Unreleased';

/**
 * A changelog in the form of Keep a Changelog, whose unreleased changes are those of a version from now on.
 *
 * @param day as YYYY-MM-DD
 * @throws {RangeError} where there is nothing to release, or the version is there already.
 */
export function released(changelog: string, version: string, day: string): string {
  const [before, after] = halves(changelog);
  const next = after.search(/^## /m);
  const changes = (next < 0 ? after : after.slice(0, next)).trim();
  const rest = next < 0 ? '' : after.slice(next);
  if (changes === '')
    throw new RangeError(`CHANGELOG.md has nothing below “${UNRELEASED}”: write down what has changed.`);
  if (new RegExp(`^## \\[?${version.replaceAll('.', '\\.')}\\b`, 'm').test(rest)) {
    throw new RangeError(`CHANGELOG.md has version ${version} already.`);
  }
  return `${before}${UNRELEASED}\n\n## ${version} - ${day}\n\n${changes}\n${rest === '' ? '' : `\n${rest}`}`;
}

function halves(changelog: string): readonly [string, string] {
  const at = changelog.search(new RegExp(`^${UNRELEASED}$`, 'm'));
  if (at < 0) throw new RangeError(`CHANGELOG.md has no heading “${UNRELEASED}”.`);
  return [changelog.slice(0, at), changelog.slice(at + UNRELEASED.length)];
}

/**
 * A compose file whose image is of a version.
 *
 * @throws {RangeError} where it names no image of Verbatim's.
 */
export function withImage(compose: string, version: string): string {
  const line = /^( *image: verbatim):\S+$/m;
  if (!line.test(compose)) throw new RangeError('compose.yaml has no line “image: verbatim:…”.');
  return compose.replace(line, `$1:${version}`);
}
