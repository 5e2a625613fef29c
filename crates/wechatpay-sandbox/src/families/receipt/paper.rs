//! The file of a receipt: one page of PDF, always the same bytes for the same lines.

use std::fmt::Write as _;

/// Writes the page.
pub(super) fn pdf(lines: &[String]) -> Vec<u8> {
    let mut text = String::from("BT /F1 12 Tf 50 780 Td 18 TL\n");
    for line in lines {
        let escaped: String = line.chars().filter(|c| !matches!(c, '(' | ')' | '\\')).collect();
        // Writing to a String cannot fail.
        let _ = writeln!(text, "({escaped}) '");
    }
    text.push_str("ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R\
         /Resources<</Font<</F1 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{text}\nendstream", text.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (index, object) in objects.iter().enumerate() {
        let _ = writeln!(table, "{:010} 00000 n ", file.len());
        let _ = writeln!(file, "{} 0 obj{object}endobj", index + 1);
    }
    let (start, size) = (file.len(), objects.len() + 1);
    let _ = write!(
        file,
        "xref\n0 {size}\n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_a_file_leads_to_its_objects() {
        let file = String::from_utf8(pdf(&["bill A1".to_owned(), "(x)\\".to_owned()])).unwrap();
        assert!(file.contains("(bill A1) '") && file.contains("(x) '"), "{file}");
        let start = file.split("startxref\n").nth(1).unwrap().lines().next().unwrap();
        let table = &file[start.parse::<usize>().unwrap()..];
        assert!(table.starts_with("xref\n0 6\n"));
        let offsets = table.lines().skip(3).take(5).map(|line| line[..10].parse().unwrap());
        for (index, offset) in offsets.enumerate() {
            let offset: usize = offset;
            assert!(file[offset..].starts_with(&format!("{} 0 obj", index + 1)));
        }
    }
}
