/** A form as somebody filled it in. */
export interface FilledForm {
  /** The form's own custom id. */
  readonly form: string;
  readonly details: {
    readonly title: string;
    readonly publication: string;
    readonly url: string;
    readonly published: string;
  };
  /** The article's text, in forms that have a field for it. */
  readonly text?: string;
}
