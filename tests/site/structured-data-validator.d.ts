declare module "@adobe/structured-data-validator" {
  /** Something that a search engine would complain of. */
  interface Issue {
    issueMessage: string;
    severity: "ERROR" | "WARNING";
  }

  /** Holds objects of schema.org, by their type, against what search engines ask of them. */
  export default class Validator {
    constructor(vocabulary: object | null);
    validate(found: {
      jsonld: Readonly<Record<string, readonly object[]>>;
      microdata: object;
      rdfa: object;
      errors: readonly object[];
    }): Promise<Issue[]>;
  }
}
