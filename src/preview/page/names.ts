/** The names of users, channels and roles by id: what a mention shows. */
export type Names = Readonly<Record<string, string>>;
