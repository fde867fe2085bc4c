/** The part of sax 1.6 that the project calls; the package ships no types. */
declare module "sax" {
  export interface SAXParser {
    /** The line that is being read, from 0. */
    readonly line: number;
    onerror: (error: Error) => void;
    ondoctype: (text: string) => void;
    onopentag: (tag: { readonly name: string }) => void;
    onclosetag: (name: string) => void;
    /** May be called several times for one text. */
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): SAXParser;
    close(): SAXParser;
  }
  const sax: {
    parser(strict: boolean, options: { readonly strictEntities: boolean }): SAXParser;
    /** The entities of HTML 4 by name: characters, or their numbers. */
    readonly ENTITIES: Readonly<Record<string, string | number>>;
  };
  export default sax;
}
