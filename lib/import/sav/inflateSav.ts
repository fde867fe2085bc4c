import { inflateSync } from "node:zlib";
import { SavCursor } from "./SavCursor";

/** The only size of blocks that is observed is below 4 MiB. */
const mostInBlock = 16 * 2 ** 20;
/** Cases that are longer are no survey, or were made to fill the memory. */
const mostInFile = 512 * 2 ** 20;
/** Each block takes time to begin. */
const mostBlocks = 10_000;

interface Block {
  readonly from: number;
  readonly compressed: number;
  readonly size: number;
}

/**
 * The bytes of the cases of a .zsav file, block by block. The table at the end of the file tells how long each block
 * is, and is checked before anything is inflated; no block is inflated beyond what it tells.
 *
 * @param cursor on the first byte of the cases
 * @throws DataError for a table or a block that contradicts the file, and for more than 512 MiB
 */
export function inflateSav(cursor: SavCursor): Iterable<Uint8Array> {
  return inflated(cursor, readBlocks(cursor));
}

function* inflated(cursor: SavCursor, blocks: readonly Block[]): Generator<Uint8Array, void, void> {
  for (const { from, compressed, size } of blocks) {
    let bytes: Uint8Array;
    try {
      bytes = inflateSync(cursor.bytes.subarray(from, from + compressed), {
        maxOutputLength: Math.max(1, size),
      });
    } catch {
      throw cursor.fault("un bloc compressé est abîmé", undefined, from);
    }
    if (bytes.length !== size)
      throw cursor.fault(
        `un bloc donne ${bytes.length} octets, sa table en annonce ${size}`,
        undefined,
        from,
      );
    yield bytes;
  }
}

function readBlocks(cursor: SavCursor): readonly Block[] {
  const start = cursor.at;
  const headerAt = cursor.int64();
  const tableAt = cursor.int64();
  const tableLength = cursor.int64();
  const total = cursor.bytes.length;
  if (headerAt !== start || !(tableAt >= cursor.at) || tableAt + tableLength !== total)
    throw cursor.fault("la table des blocs compressés n’est pas où le fichier l’annonce", undefined, start);
  const table = new SavCursor(cursor.file, cursor.bytes, cursor.littleEndian, tableAt);
  table.skip(16);
  const blockSize = table.int32();
  const count = table.int32();
  if (!(blockSize >= 0 && blockSize <= mostInBlock))
    throw table.fault(`les blocs sont de ${blockSize} octets`, `au plus ${mostInBlock}`);
  if (table.left !== 24 * count) throw table.fault(`la table n’est pas celle de ${count} blocs compressés`);
  if (count > mostBlocks)
    throw table.fault(`le fichier a ${count} blocs compressés`, `au plus ${mostBlocks}`);
  const blocks: Block[] = [];
  let from = cursor.at;
  let whole = 0;
  for (let i = 0; i < count; i++) {
    const at = table.at;
    table.skip(8);
    const compressedAt = table.int64();
    const size = table.int32();
    const compressed = table.int32();
    if (
      compressedAt !== from ||
      compressed <= 0 ||
      from + compressed > tableAt ||
      size < 0 ||
      size > blockSize
    )
      throw table.fault("un bloc compressé n’est pas celui que sa table annonce", undefined, at);
    blocks.push({ from, compressed, size });
    from += compressed;
    whole += size;
  }
  if (from !== tableAt) throw table.fault("des octets ne sont d’aucun bloc compressé", undefined, from);
  if (whole > mostInFile)
    throw table.fault(
      `les réponses sont de ${Math.round(whole / 2 ** 20)} Mio une fois décompressées`,
      `au plus ${mostInFile / 2 ** 20} Mio`,
    );
  return blocks;
}
