import { doors } from "./doors";
import { describeHostile, type HostileCase } from "./law";

const notebook = (cells: readonly unknown[], beside: object = { metadata: {} }) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, ...beside, cells });
const code = (own: object = {}) => ({
  ...{ cell_type: "code", source: "1", outputs: [], metadata: {}, execution_count: null },
  ...own,
});
const refused: readonly (readonly [string, string, RegExp])[] = [
  ["sans cellules", '{"nbformat":4,"nbformat_minor":5,"metadata":{}}', /carnet/],
  ["une cellule nulle", notebook([null]), /cells/],
  ["une cellule sans source", notebook([{ cell_type: "code", outputs: [] }]), /source/],
  ["une source qui est un nombre", notebook([code({ source: 5 })]), /source/],
  ["une cellule d’un genre inconnu", notebook([{ cell_type: "poème", source: "" }]), /cell_type/],
  ["une sortie sans genre", notebook([code({ outputs: [{}] })]), /outputs/],
  ["une sortie sans données", notebook([code({ outputs: [{ output_type: "display_data" }] })]), /data/],
  ["un autre format", '{"nbformat":3,"worksheets":[]}', /./],
  ["des cellules qui sont un texte", '{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":"x"}', /carnet/],
  ["des sorties d’un million de listes", notebook([code({ outputs: "[".repeat(1000) })]), /outputs/],
];
describeHostile(
  "no notebook",
  refused.map(([name, file, said]): HostileCase => ({ name, door: doors.notebook, file, said })),
);
