import type { APIAttachment } from 'discord.js';

/** A file as a user attaches it. */
export interface UploadedBytes {
  readonly name: string;
  /** Such as `text/markdown`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What it takes to name a file. */
interface FileNaming {
  readonly nextId: () => string;
  readonly origin: () => string;
}

/** The files that Discord holds, by their attachments' ids. */
export class Files {
  readonly #byId = new Map<string, { readonly attachment: APIAttachment; readonly bytes: Uint8Array }>();

  /** Keeps a file and says what it is called from now on; its address serves it as long as the simulator runs. */
  keep({ nextId, origin }: FileNaming, channelId: string, file: UploadedBytes): APIAttachment {
    const id = nextId();
    const filename = file.name.replace(/[^\p{L}\p{N}._-]/gu, '_');
    const url = `${origin()}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
    const attachment: APIAttachment = {
      id,
      filename,
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      ...(file.type === '' ? {} : { content_type: file.type }),
    };
    this.#byId.set(id, { attachment, bytes: file.bytes });
    return attachment;
  }

  attachment(id: string): APIAttachment | undefined {
    return this.#byId.get(id)?.attachment;
  }

  bytes(id: string): Uint8Array | undefined {
    return this.#byId.get(id)?.bytes;
  }
}

/** Whether something that was filled in is a file. */
export function isFile(value: unknown): value is UploadedBytes {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}
