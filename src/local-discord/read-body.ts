import type { UploadedFile } from './call.ts';
import { DiscordError } from './errors.ts';

/** A request's body and its files. */
export interface ReadBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads JSON, or multipart form data with `payload_json` and `files[n]`.
 * @throws 50109 where it is neither
 */
export async function readBody(request: Request): Promise<ReadBody> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(await request.formData());
  const text = await request.text();
  return text === '' ? { body: undefined, files: [] } : { body: parse(text), files: [] };
}

function readForm(form: FormData): ReadBody {
  const files: UploadedFile[] = [];
  for (const value of form.values()) {
    if (typeof value !== 'string') files.push({ name: value.name, size: value.size });
  }
  const json = form.get('payload_json');
  return { body: typeof json === 'string' ? parse(json) : {}, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(400, 50109, 'The request body contains invalid JSON.', { violation: true });
  }
}
