package dev.cocreate.core.internal.disclosure.risk;

import dev.cocreate.CoCreateException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of comma-separated values that ships with the library, beside its models. Cells may stand in quotes. */
record Table(List<String> columns, List<List<String>> rows) {

    static Table read(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CoCreateException("reading '" + name + "': it is missing from the library's jar", false);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            return new Table(
                    cells(lines.get(0)),
                    lines.stream().skip(1).map(Table::cells).toList());
        } catch (IOException e) {
            throw new CoCreateException("reading '" + name + "' from the library's jar", true, e);
        }
    }

    String cell(List<String> row, String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("there is no column '" + column + "', only " + columns);
        }
        return row.get(at);
    }

    double number(List<String> row, String column) {
        return Double.parseDouble(cell(row, column));
    }

    boolean flag(List<String> row, String column) {
        return cell(row, column).toLowerCase(Locale.ROOT).equals("true");
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().trim());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().trim());
        return cells;
    }
}
