import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { writeTable } from '../office/excel/write-workbook';
import { Reader } from '../platform/database/reader';
import { Scratch } from '../platform/files/scratch';
import { notFound } from '../platform/http/app-error';
import { ListTypeBook } from './list-type-book';
import { templateOf } from './list-template';
import { listType } from './list-types/list-types';

/** The workbooks that officers fill in, made from the list types themselves. */
@Injectable()
export class ListTemplates {
  constructor(
    private readonly scratch: Scratch,
    private readonly book: ListTypeBook,
    private readonly reader: Reader,
  ) {}

  /**
   * @returns a file in a folder of its own, which the caller removes (`remove`) once it was sent.
   * @throws notFound where there is no such list type.
   */
  async write(code: string): Promise<{ path: string; name: string }> {
    await this.book.refresh(this.reader.manager);
    const type = listType(code);
    if (!type) throw notFound();
    const folder = await this.scratch.folder();
    const file = path.join(folder, 'template.xlsx');
    try {
      await writeTable(file, templateOf(type));
    } catch (error) {
      await this.scratch.remove(folder);
      throw error;
    }
    return { path: file, name: `Mẫu ${code} - ${type.declaration.name.vi}.xlsx` };
  }

  /** Removes what `write` made. */
  remove({ path: file }: { path: string }): Promise<void> {
    return this.scratch.remove(path.dirname(file));
  }
}
