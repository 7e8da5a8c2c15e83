/** Text for data blocks in `<script>`, as a page with Trusted Types wants it: even an appended text node is a sink there. */

/** The one policy named `klima` of a page, shared with the paste script: a second one of the same name would be refused. */
const POLICY = Symbol.for('klima-widgets/policy');

interface Policy {
  createScript?(text: string): string;
}

/** JSON as the text of a script; the policy lets JSON through and nothing else. */
export function setScriptJson(script: HTMLScriptElement, json: string): void {
  const page = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): Policy }; [POLICY]?: Policy | undefined };
  try {
    page[POLICY] ??= page.trustedTypes?.createPolicy('klima', { createScript: (text: string) => (JSON.parse(text) ? text : null) });
    script.text = page[POLICY]?.createScript?.(json) ?? json;
  } catch {
    // Refused by the page's policy: no structured data rather than a report.
    script.remove();
  }
}
