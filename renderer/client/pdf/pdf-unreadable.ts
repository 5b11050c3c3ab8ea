/** A PDF that cannot be shown: it asks for a password, or is no whole PDF. */
export class PdfUnreadableError extends Error {
  readonly problem: "PASSWORD" | "BROKEN";
  constructor(problem: "PASSWORD" | "BROKEN", options: ErrorOptions) {
    super(problem === "PASSWORD" ? "the PDF asks for a password" : "the PDF cannot be read", options);
    this.problem = problem;
  }
}
