const EXTENSIONS = new Set(
  (
    'doc docx docm dot dotx odt rtf txt md pdf xps pages wpd tex epub ' +
    'xls xlsx xlsm xlsb xlt xltx ods csv tsv numbers parquet ' +
    'ppt pptx pptm pot potx pps ppsx odp key ' +
    'msg eml mbox pst oft ics vcf p7m ' +
    'jpg jpeg png gif bmp tif tiff webp heic svg ai eps psd indd raw ' +
    'mp3 mp4 m4a m4v wav wma mov avi wmv mkv webm ogg vtt srt ' +
    'zip 7z rar tar gz bz2 xz tgz ' +
    'html htm xhtml mht xml xsd xsl xslt json jsonl yaml yml ttl rdf log sql css js ts py ipynb ' +
    'vsd vsdx mpp pub accdb mdb odg odb dwg dxf shp gpkg kml kmz geojson gpx qgz sas sav dta ' +
    'gdoc gsheet gslides gform gdraw gsite gmap gjam bak tmp lnk url drawio puml'
  ).split(' '),
);
const LONGEST = 7;

/**
 * Where a file's extension begins (at its full stop), or the name's length where it has none. Only extensions that are in
 * use count: the '.0' of 'v1.0' and the '.uk' of 'gov.uk' belong to the name. Extensions are kept and are no part of a convention.
 */
export function extensionStart(name: string): number {
  const from = Math.max(1, name.length - LONGEST - 1);
  for (let i = name.length - 2; i >= from; i--) {
    const code = name.charCodeAt(i);
    if (code === 32) return name.length;
    if (code !== 46) continue;
    const extension = name.slice(i + 1).toLowerCase();
    if (!EXTENSIONS.has(extension)) return name.length;
    const archive = extension === 'gz' || extension === 'bz2' || extension === 'xz';
    return archive && i > 4 && name.slice(i - 4, i).toLowerCase() === '.tar' ? i - 4 : i;
  }
  return name.length;
}
