import { PaperClipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryView } from '../../components/query-view';
import { evidenceApi, evidenceKey, type EvidenceSubject } from './api';
import { AttachmentLine } from './attachment-line';
import { EvidenceDialog } from './evidence-dialog';
import { PhotoButton } from './photo-button';
import { uploadQueue } from './upload-queue';
import { UploadList } from './upload-list';
import { useUploads } from './use-uploads';
import './evidence.css';

interface EvidencePanelProps {
  subject: EvidenceSubject;
  /** What the files are evidence of; begins the titles of pictures. */
  of: string;
  heading?: 'h2' | 'h3';
  /** Told when a file came or was withdrawn while the panel is shown. */
  onChange?: () => void;
}

/** Files as evidence of a thing: those there are, those on their way, and bringing more. */
export function EvidencePanel({
  subject,
  of,
  heading: Heading = 'h2',
  onChange,
}: EvidencePanelProps) {
  const { t } = useTranslation();
  const title = useId();
  const [adding, setAdding] = useState(false);
  const uploads = useUploads(subject);
  const query = useQuery({
    queryKey: evidenceKey(subject),
    queryFn: () => evidenceApi.of(subject),
  });
  const versions = query.data?.attachments.map(({ id, version }) => `${id} ${version}`).join();
  const before = useRef(versions);
  useEffect(() => {
    if (before.current !== undefined && before.current !== versions) onChange?.();
    before.current = versions;
  }, [versions, onChange]);
  return (
    <section className="stack" aria-labelledby={title}>
      <Heading id={title}>{t('evidence.title')}</Heading>
      <QueryView query={query} what={t('evidence.title')}>
        {({ attachments, mayAdd, mostFileBytes }) => (
          <>
            {attachments.length === 0 && uploads.length === 0 && (
              <p className="panel-hint">{t('evidence.none')}</p>
            )}
            {attachments.length > 0 && (
              <ul className="evidence-list">
                {attachments.map((each) => (
                  <AttachmentLine key={each.id} attachment={each} subject={subject} />
                ))}
              </ul>
            )}
            <UploadList uploads={uploads} />
            {mayAdd && (
              <div className="evidence-buttons">
                <Button
                  icon={<PaperClipOutlined aria-hidden="true" />}
                  onClick={() => setAdding(true)}
                >
                  {t('evidence.add')}
                </Button>
                <PhotoButton subject={subject} of={of} />
              </div>
            )}
            {adding && (
              <EvidenceDialog
                mostFileBytes={mostFileBytes}
                onCancel={() => setAdding(false)}
                onOk={(fields, file) => {
                  setAdding(false);
                  uploadQueue.add(subject, fields, file);
                }}
              />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
